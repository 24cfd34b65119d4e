#include "core/workspace/cases/case_timeline.h"

#include "core/store/case_parts.h"
#include "core/store/conversation_repository.h"
#include "core/store/document_links.h"
#include "core/store/document_repository.h"
#include "core/store/message_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/cases/case_lines.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/cases/case_time.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = CaseMoment::Kind;
using Place = CaseMoment::Place;

constexpr std::int64_t kSlack = 64;      ///< messages around a place that may have the same time
constexpr std::size_t kMostPapers = 300; ///< documents that are taken along

/// Collects what lies on one side of a place, from every source as much as one page can hold.
class Axis final {
 public:
  Axis(QueryContext& context, const CaseTimeline& query)
      : m_context(&context), m_query(&query), m_want(query.limit + 1) {}

  Result<void> addEvents() {
    store::CaseParts<CaseEvent> events(m_context->connection);
    MUNIMENT_TRY_LET(names, actorNames(*m_context));
    const auto& place = isForward() ? m_query->after : m_query->before;
    const auto cursor = place ? std::optional(cursorOf(*place)) : std::nullopt;
    auto found = isForward() ? events.after(m_query->file, *cursor, m_want, m_context->scope())
                             : events.before(m_query->file, cursor, m_want, m_context->scope());
    if (!found)
      return Failure(found.error());
    for (CaseEvent& event : *found) {
      CaseMoment moment;
      moment.kind = Kind::Event;
      moment.place = {event.at, aggregateOf(event.id)};
      const auto name = names.find(event.by);
      moment.who = name == names.end() ? QString() : name->second;
      moment.subject = event.details.text(u"target");
      moment.event = std::move(event);
      add(std::move(moment));
    }
    return {};
  }

  Result<void> addLinked() {
    MUNIMENT_TRY_LET(links,
                     store::CaseParts<CaseLink>(m_context->connection).ofCase(m_query->file, m_context->scope()));
    std::vector<DocumentId> documents;
    for (const CaseLink& link : links) {
      if (link.kind == CaseLink::Kind::Conversation || link.kind == CaseLink::Kind::Messages)
        MUNIMENT_TRY(addMessages(link));
      else if (const auto document = idIn<DocumentId>(link.target); document && link.kind == CaseLink::Kind::Document)
        documents.push_back(*document);
      else if (const auto question = idIn<QuestionId>(link.target); question && link.kind == CaseLink::Kind::Question)
        MUNIMENT_TRY(addQuestion(*question));
    }
    return addDocuments(std::move(documents));
  }

  CaseTimeline::Answer page() {
    std::ranges::sort(m_moments, {}, &CaseMoment::place);
    const auto [first, last] = std::ranges::unique(m_moments, {}, &CaseMoment::place);
    m_moments.erase(first, last);
    CaseTimeline::Answer answer;
    const auto size = static_cast<std::size_t>(m_query->limit);
    const bool hasMore = m_moments.size() > size;
    if (isForward()) {
      answer.hasEarlier = true;
      answer.hasLater = hasMore;
      if (hasMore)
        m_moments.resize(size);
    } else {
      answer.hasEarlier = hasMore;
      answer.hasLater = m_query->before.has_value();
      if (hasMore)
        m_moments.erase(m_moments.begin(), m_moments.end() - m_query->limit);
    }
    answer.moments = std::move(m_moments);
    return answer;
  }

 private:
  /// Where a place lies among events: those of the same moment come before or after whatever else it is.
  static store::CaseParts<CaseEvent>::Cursor cursorOf(const Place& place) {
    if (const auto id = idIn<CaseEventId>(place.key))
      return {place.at, *id};
    const bool isBehind = place.key > "case-event:"_L1;
    return {place.at, isBehind ? *CaseEventId::fromBytes(QByteArray(16, '\xff')) : CaseEventId()};
  }

  [[nodiscard]] bool isForward() const { return m_query->after.has_value(); }
  void add(CaseMoment moment) {
    if (isForward() ? *m_query->after < moment.place : !m_query->before || moment.place < *m_query->before)
      m_moments.push_back(std::move(moment));
  }

  /// Positions of a conversation in which messages of the page can be.
  Result<std::pair<std::int64_t, std::int64_t>> stretch(const CaseLink& link, const ConversationSummary& summary) {
    store::MessageRepository messages(m_context->connection);
    std::int64_t first = 0;
    std::int64_t end = summary.messages;
    if (link.kind == CaseLink::Kind::Messages) {
      MUNIMENT_TRY_LET(from, messages.byId(link.first, m_context->scope()));
      MUNIMENT_TRY_LET(to, messages.byId(link.last, m_context->scope()));
      if (!from || !to)
        return std::pair(std::int64_t{0}, std::int64_t{0});
      first = from->position;
      end = to->position + 1;
    }
    const auto& place = isForward() ? m_query->after : m_query->before;
    if (place) {
      const std::int64_t count = localCount(place->at, summary.last.isUtc, m_context->services);
      MUNIMENT_TRY_LET(at, messages.positionFrom(summary.conversation.id, count, m_context->scope()));
      if (isForward())
        first = std::max(first, at - kSlack);
      else
        end = std::min(end, at + kSlack);
    }
    const std::int64_t most = m_want + 2 * kSlack;
    return isForward() ? std::pair(first, std::min(end, first + most)) : std::pair(std::max(first, end - most), end);
  }

  Result<void> addMessages(const CaseLink& link) {
    const auto id = idIn<ConversationId>(link.target);
    if (!id)
      return {};
    store::ConversationRepository conversations(m_context->connection);
    MUNIMENT_TRY_LET(stored, conversations.byId(*id, m_context->scope()));
    MUNIMENT_TRY_LET(summary, conversations.summary(*id, m_context->scope()));
    if (!stored || !summary)
      return {};
    MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, m_context->scope()));
    MUNIMENT_TRY_LET(where, stretch(link, *summary));
    if (where.second <= where.first)
      return {};
    MUNIMENT_TRY_LET(messages,
                     store::MessageRepository(m_context->connection)
                         .page(*id, where.first, static_cast<int>(where.second - where.first), m_context->scope()));
    for (Message& message : messages) {
      CaseMoment moment;
      moment.kind = Kind::Message;
      moment.place = {momentOf(message.time, m_context->services), aggregateOf(message.id)};
      moment.subject = aggregateOf(message.id);
      moment.conversation = stored->conversation.title;
      if (const auto speaker = std::ranges::find(speakers, message.speaker, &Speaker::number);
          speaker != speakers.end()) {
        moment.who = speaker->label;
        moment.isOurs = speaker->isOwner;
      }
      moment.message = std::move(message);
      add(std::move(moment));
    }
    return {};
  }

  Result<void> addQuestion(const QuestionId& id) {
    MUNIMENT_TRY_LET(found, store::QuestionRepository(m_context->connection).byId(id, m_context->scope()));
    if (!found)
      return {};
    for (int i = -1; i < static_cast<int>(found->answers.size()); ++i) {
      CaseMoment moment;
      moment.kind = i < 0 ? Kind::Question : Kind::Answer;
      const Instant at = i < 0 ? found->askedAt : found->answers[static_cast<std::size_t>(i)].at;
      moment.place = {at, i < 0 ? aggregateOf(id) : u"%1/%2"_s.arg(aggregateOf(id)).arg(i, 3, 10, QLatin1Char('0'))};
      moment.subject = aggregateOf(id);
      moment.question = *found;
      moment.answer = i;
      add(std::move(moment));
    }
    return {};
  }

  /// Linked documents, and what else says something about them.
  Result<void> addDocuments(std::vector<DocumentId> ids) {
    if (ids.empty())
      return {};
    MUNIMENT_TRY_LET(meetings, store::DocumentLinks(m_context->connection).meetings(ids, m_context->scope()));
    std::set<DocumentId> all(ids.begin(), ids.end());
    for (const store::DocumentMeeting& meeting : meetings) {
      if (meeting.isCertain && all.size() < kMostPapers)
        all.insert(meeting.other);
    }
    const std::vector<DocumentId> wanted(all.begin(), all.end());
    MUNIMENT_TRY_LET(stored, store::DocumentRepository(m_context->connection).byIds(wanted, m_context->scope()));
    MUNIMENT_TRY_LET(lines, summariesOf(*m_context, stored));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CaseMoment moment;
      moment.kind = Kind::Document;
      moment.place = {momentOf(stored[i].document, m_context->services).at, aggregateOf(lines[i].id)};
      moment.who = lines[i].partner;
      moment.subject = aggregateOf(lines[i].id);
      moment.isOurs = lines[i].direction == DocumentDirection::Sent;
      moment.document = std::move(lines[i]);
      add(std::move(moment));
    }
    return {};
  }

  QueryContext* m_context;
  const CaseTimeline* m_query;
  int m_want;
  std::vector<CaseMoment> m_moments;
};

} // namespace

Result<CaseTimeline::Answer> CaseTimeline::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCase(context, file));
  Axis axis(context, *this);
  MUNIMENT_TRY(axis.addEvents());
  MUNIMENT_TRY(axis.addLinked());
  Answer answer = axis.page();
  answer.matter = found.matter;
  return answer;
}

QStringList CaseTimeline::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(file)} : QStringList();
}

} // namespace muniment::workspace
