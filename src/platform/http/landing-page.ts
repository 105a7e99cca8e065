import { htmlPage } from './html.js';

/** What stands at `/` while the web front end has not been built: where one is and where to go. */
export const landingPage = htmlPage(
  'Conductor',
  `<h1>Conductor</h1>
<p class="lead">The platform for developer events is running. Its web front end has not been built here, but everything
that it could do can be done through the API.</p>
<ul>
<li><h2><a href="/graphql">GraphQL</a></h2><p class="soft">One typed API over events, proposals, agenda, tickets and
calendars. Open it in a browser to explore the schema and try a query.</p></li>
<li><h2><a href="/health/ready">Health</a></h2><p class="soft">Whether this server can work right now, and what is in its
way if it cannot.</p></li>
</ul>`,
);
