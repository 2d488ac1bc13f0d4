import { applyDecorators, type INestApplication } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiProperty,
  ApiResponse,
  DocumentBuilder,
  getSchemaPath,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { type Problem, PROBLEM_CODES, type ProblemCode } from '@shanyrak/protocol';
import { statusOf } from './problems';

/** RFC 9457, as every failure is answered. */
export class ProblemDocument implements Omit<Problem, 'params'> {
  @ApiProperty()
  type: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  status: number;
  @ApiProperty({ enum: PROBLEM_CODES })
  code: ProblemCode;
  @ApiProperty({ required: false })
  detail?: string;
  @ApiProperty({ required: false })
  instance?: string;
  @ApiProperty({
    required: false,
    description: 'The rule that refuses; its sentences are published',
  })
  rule?: string;
  @ApiProperty({ selfRequired: false, type: 'object', additionalProperties: true })
  params?: Record<string, unknown>;
  @ApiProperty({ required: false, type: [String] })
  errors?: string[];
}

/** Declares the problems that a route may answer beside `internal` and `unavailable`. */
export function ApiProblems(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  const byStatus = Map.groupBy([...codes, 'unavailable' as const], statusOf);
  const content = {
    'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } },
  };
  return applyDecorators(
    ApiExtraModels(ProblemDocument),
    ...[...byStatus].map(([status, which]) =>
      ApiResponse({ status, description: which.join(', '), content }),
    ),
  );
}

/** The description of the contract at /api/openapi.json, readable at /api/docs. */
export function describe(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Shanyrak')
    .setDescription(
      'The table of a permanent council. Every route names its act (`x-act`), the row of the access table that decides it; every failure is an RFC 9457 problem document.',
    )
    .setVersion('1')
    .addCookieAuth('shanyrak')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, about);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Shanyrak: the contract',
  });
  return document;
}
