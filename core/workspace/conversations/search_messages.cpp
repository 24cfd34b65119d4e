#include "core/workspace/conversations/search_messages.h"

#include "core/model/matter.h"
#include "core/search/highlight.h"
#include "core/search/query_error.h"
#include "core/search/query_parser.h"
#include "core/store/message_repository.h"
#include "core/store/search_repository.h"
#include "core/store/sensitive_repository.h"
#include "core/workspace/conversations/message_names.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSnippetWidth = 160;

Result<search::Query> parse(const QString& text, const QueryContext& context) {
  const QTimeZone zone(context.services.info.timeZone.toUtf8());
  return search::parseQuery(text,
                            {zone.isValid() ? zone : QTimeZone::utc(), context.services.environment.clock->now()});
}

/// A search for nothing tells nothing.
QStringList textOf(const QString& query) { return query.isEmpty() ? QStringList() : QStringList{query}; }

SearchMessages::Hit hitOf(const Message& message, const search::Query& query) {
  const QString& text = message.text.isEmpty() && message.attachment ? message.attachment->name : message.text;
  const search::Snippet snippet = search::snippet(text, search::highlights(text, query), kSnippetWidth);
  SearchMessages::Hit hit{message.id, message.conversation, {}, {}, message.time, snippet.text, {}, {}};
  for (const search::TextRange& range : snippet.marks)
    hit.marks.push_back({range.begin, range.end - range.begin});
  return hit;
}

} // namespace

Result<SearchMessages::Answer> SearchMessages::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(parsed, parse(query, context));
  MUNIMENT_TRY_LET(ids, store::SearchRepository(context.connection).page(parsed, after, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = ids.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    ids.pop_back();
  MUNIMENT_TRY_LET(messages, store::MessageRepository(context.connection).byIds(ids, context.scope()));
  std::vector<ConversationId> chats;
  std::ranges::transform(messages, std::back_inserter(chats), &Message::conversation);
  MUNIMENT_TRY_LET(sensitive, store::SensitiveRepository(context.connection).ofConversations(chats));
  MessageNameFinder names(context);
  for (const Message& message : messages) {
    Hit hit = hitOf(message, parsed);
    hit.isSensitive = sensitive.contains(message.conversation);
    if (hit.isSensitive) {
      hit.snippet.clear();
      hit.marks.clear();
    }
    MUNIMENT_TRY_LET(named, names.of(message));
    hit.conversationTitle = std::move(named.title);
    hit.sender = std::move(named.sender);
    hit.matter = named.matter;
    answer.hits.push_back(std::move(hit));
  }
  return answer;
}

QStringList SearchMessages::journalSubjects(const Answer& given, const access::Session& session) const {
  const QStringList text = after ? QStringList() : textOf(query);
  if (session.glassBroken)
    return given.hits.empty() ? text : text + QStringList{u"messages:%1"_s.arg(given.hits.size())};
  std::set<QString> matters;
  for (const Hit& hit : given.hits) {
    if (hit.matter)
      matters.insert(aggregateOf(*hit.matter));
  }
  return text + QStringList(matters.begin(), matters.end());
}

Result<std::int64_t> CountMessages::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(parsed, parse(query, context));
  return store::SearchRepository(context.connection)
      .count(parsed, std::numeric_limits<std::int64_t>::max(), context.scope());
}

QStringList CountMessages::journalSubjects(std::int64_t, const access::Session&) const { return textOf(query); }

QStringList HitsInConversation::journalSubjects(const Answer&, const access::Session&) const {
  QStringList subjects = textOf(query);
  if (!subjects.isEmpty())
    subjects.append(aggregateOf(conversation));
  return subjects;
}

std::vector<SearchMessages::Mark> HitMarker::marks(const QString& text) const {
  std::vector<SearchMessages::Mark> marks;
  for (const search::TextRange& range : search::highlights(text, m_query))
    marks.push_back({range.begin, range.end - range.begin});
  return marks;
}

Result<HitsInConversation::Answer> HitsInConversation::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(parsed, parse(query, context));
  MUNIMENT_TRY_LET(
      positions,
      store::SearchRepository(context.connection).positions(parsed, conversation, 0, limit, context.scope()));
  return Answer{std::move(positions), std::make_shared<const HitMarker>(std::move(parsed))};
}

std::optional<qsizetype> placeInQuery(const Error& error) { return search::placeOf(error); }

} // namespace muniment::workspace
