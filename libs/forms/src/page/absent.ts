/**
 * The page of an address under which nothing is published: the same for what does not exist and for
 * what is not public, in both languages at once, so that it betrays neither (practice rule 12).
 */
export function absentPage(style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nothing is published here. Здесь ничего не опубликовано</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<h1>Nothing is published here</h1>
<p>No public document has this address. Please compare it with the symbol that you were given: PC.DEC/1 stands at /id/PC.DEC/1.</p>
<section lang="ru">
<h2>Здесь ничего не опубликовано</h2>
<p>Под этим адресом нет открытого документа. Сверьте его с указанным вам условным обозначением: документ PC.DEC/1 находится по адресу /id/PC.DEC/1.</p>
</section>
</main>
</body>
</html>
`;
}
