import { type BodiesAnswer } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { useTheCouncilWords } from './council-words';
import { BOX, flowOf } from './flow';

type Bodies = BodiesAnswer['bodies'];

/** The bodies with what each may do, and a picture of where texts go. */
export function BodiesSection({ bodies }: { readonly bodies: Bodies }) {
  const say = useTheCouncilWords();
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{say('bodies')}</h2>
      <div className="council-bodies">
        <Picture bodies={bodies} />
        <ul>
          {bodies.map((body) => (
            <BodyRow key={body.prefix} body={body} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The list beside it says the same in words. */
function Picture({ bodies }: { readonly bodies: Bodies }) {
  const say = useTheCouncilWords();
  const { width, height, places, ways } = flowOf(bodies);
  return (
    <svg
      className="council-flow"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={say('flow')}
    >
      <defs>
        <marker
          id="way"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
      </defs>
      {ways.map(({ from, to, path }) => (
        <path key={`${from} ${to}`} className="council-way" d={path} markerEnd="url(#way)" />
      ))}
      {places.map(({ code, x, y }) => (
        <g key={code} data-main={bodies.find(({ prefix }) => prefix === code)?.isMain}>
          <rect
            x={x - BOX.width / 2}
            y={y - BOX.height / 2}
            width={BOX.width}
            height={BOX.height}
            rx="3"
          />
          <text x={x} y={y} dominantBaseline="central" textAnchor="middle">
            {code}
          </text>
        </g>
      ))}
    </svg>
  );
}

function BodyRow({ body }: { readonly body: Bodies[number] }) {
  const say = useTheCouncilWords();
  const language = useLanguage();
  const { prefix, name, level, parent, rhythm, powers, forwardsTo, keepsMinutes } = body;
  const above =
    forwardsTo.length > 0
      ? say('forwardsTo', { bodies: forwardsTo.join(', ') })
      : say('forwardsNowhere');
  return (
    <li>
      <h3>
        {name[language]} <span className="council-code">{prefix}</span>
      </h3>
      <p>{powers.map((power) => say(power)).join(', ')}</p>
      <p className="council-soft">
        {[
          parent === null ? say(level) : say('under', { body: parent }),
          say('meets', { rhythm: rhythm[language] }),
          above,
          say(keepsMinutes ? 'minutes' : 'journal'),
        ].join(' · ')}
      </p>
    </li>
  );
}
