#include "core/access/scope_maker.h"
#include "core/capture/envelope_json.h"
#include "core/formats/edi/comparison.h"
#include "core/search/fold.h"
#include "core/search/query_terms.h"
#include "core/store/document_links.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/store/search_repository.h"
#include "core/store/transfer_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/documents/missing_steps.h"
#include "core/workspace/documents/surroundings.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::DocumentKind;
using formats::edi::Severity;
using store::DocumentMeeting;
using store::StoredDocument;
using Link = DocumentById::Link;

constexpr std::size_t kLongestChain = 300;
constexpr int kMostMentions = 500;
constexpr qsizetype kShortestNumber = 3;

/// One payment or acknowledgement is about many orders that have nothing else in common.
bool leadsFurther(const QString& kind) {
  return kind != "payment"_L1 && kind != "syntax-acknowledgement"_L1 && kind != "application-advice"_L1;
}

/// Follows the numbers from one document to the others.
class ChainWalk final {
 public:
  ChainWalk(QueryContext& context, const StoredDocument& start) : m_context(&context), m_start(&start) {}

  Result<std::vector<Link>> walk() {
    m_found.emplace(m_start->document.id, Step{{}, {}, true});
    m_hasOrder = m_start->document.kind == "order"_L1;
    std::vector<DocumentId> frontier{m_start->document.id};
    while (!frontier.empty() && m_found.size() < kLongestChain) {
      MUNIMENT_TRY_LET(meetings, store::DocumentLinks(m_context->connection).meetings(frontier, m_context->scope()));
      std::ranges::stable_sort(meetings, std::ranges::greater(), &DocumentMeeting::isCertain);
      frontier = take(meetings);
    }
    return links();
  }

 private:
  struct Step final {
    QString kind;
    QString number;
    bool isCertain = false;
  };

  std::vector<DocumentId> take(const std::vector<DocumentMeeting>& meetings) {
    std::vector<DocumentId> next;
    const bool hadOrder = m_hasOrder;
    for (const DocumentMeeting& meeting : meetings) {
      const bool isFirst = meeting.self == m_start->document.id;
      const bool isOtherOrder = meeting.otherKind == "order"_L1 && hadOrder && !isFirst;
      if (m_found.contains(meeting.other) || isOtherOrder || m_found.size() >= kLongestChain)
        continue;
      m_hasOrder |= meeting.otherKind == "order"_L1;
      m_found.emplace(meeting.other,
                      Step{meeting.kind, meeting.number, meeting.isCertain && m_found[meeting.self].isCertain});
      if (leadsFurther(meeting.otherKind))
        next.push_back(meeting.other);
    }
    return next;
  }

  Result<std::vector<Link>> links() {
    std::vector<DocumentId> ids;
    for (const auto& [id, step] : m_found)
      ids.push_back(id);
    MUNIMENT_TRY_LET(documents, store::DocumentRepository(m_context->connection).byIds(ids, m_context->scope()));
    MUNIMENT_TRY_LET(lines, summariesOf(*m_context, documents));
    std::vector<Link> links;
    for (DocumentSummary& line : lines) {
      const Step& step = m_found[line.id];
      links.push_back({std::move(line), step.kind, step.number, step.isCertain});
    }
    return links;
  }

  QueryContext* m_context;
  const StoredDocument* m_start;
  std::map<DocumentId, Step> m_found;
  bool m_hasOrder = false;
};

Result<KnownHolds> holdsOn(QueryContext& context, const ItemId& item) {
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(ids, coverage.onItem(item));
  const std::vector<HoldId> wanted(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(visible, store::HoldRepository(context.connection).byIds(wanted, context.scope()));
  KnownHolds holds;
  holds.others = visible.size() < wanted.size();
  holds.holds = std::move(visible);
  return holds;
}

Result<std::vector<DocumentById::Mention>> mentionsOf(QueryContext& context, const QString& number) {
  std::vector<DocumentById::Mention> mentions;
  if (number.size() < kShortestNumber || search::fold(number).empty())
    return mentions;
  const search::Query query = search::termOf(number, false);
  MUNIMENT_TRY_LET(
      ids, store::SearchRepository(context.connection).page(query, std::nullopt, kMostMentions, context.scope()));
  MUNIMENT_TRY_LET(messages, store::MessageRepository(context.connection).byIds(ids, context.scope()));
  std::map<ConversationId, std::int64_t> counts;
  for (const Message& message : messages)
    ++counts[message.conversation];
  for (const auto& [id, count] : counts) {
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection).byId(id, context.scope()));
    if (stored)
      mentions.push_back({id, stored->conversation.title, count});
  }
  std::ranges::stable_sort(mentions, std::ranges::greater(), &DocumentById::Mention::messages);
  return mentions;
}

/// Where the document departs from the order that it answers, changes, delivers or bills.
Result<void> compareWithItsOrder(QueryContext& context, DocumentById::Answer& answer) {
  const DocumentKind kind = answer.document.kind;
  if (kind != DocumentKind::OrderAnswer && kind != DocumentKind::OrderChange && kind != DocumentKind::ShipNotice &&
      kind != DocumentKind::Receipt && kind != DocumentKind::Invoice)
    return {};
  const auto order = std::ranges::find_if(answer.chain, [](const Link& link) {
    return link.isCertain && link.document.kind == DocumentKind::Order && !link.document.isDuplicate;
  });
  if (order == answer.chain.end())
    return {};
  MUNIMENT_TRY_LET(stored, visibleDocument(context, order->document.id));
  const auto read = readAnew(context, stored);
  if (!read) // an order that cannot be read takes nothing from this document
    return {};
  for (formats::edi::Finding& finding : formats::edi::compareWithOrder(*read, answer.document))
    answer.document.findings.push_back(std::move(finding));
  return {};
}

std::int32_t countOf(const formats::edi::Document& document, Severity severity) {
  return static_cast<std::int32_t>(std::ranges::count(document.findings, severity, &formats::edi::Finding::severity));
}

Result<void> addMissing(QueryContext& context, const StoredDocument& stored, DocumentById::Answer& answer) {
  if (stored.document.kind != "order"_L1)
    return {};
  MUNIMENT_TRY_LET(steps, stepsOf(context, stored.partner));
  MUNIMENT_TRY_LET(missing, missingSteps(context, std::span(&stored, 1), steps));
  for (const DueStep& step : missing[stored.document.id])
    answer.missing.push_back({step.kind, step.hours, step.dueAt, step.isOverdue});
  return {};
}

} // namespace

Result<DocumentById::Answer> DocumentById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, visibleDocument(context, id));
  Answer answer;
  MUNIMENT_TRY_LET(lines, summariesOf(context, {stored}));
  answer.summary = std::move(lines.front());
  MUNIMENT_TRY_LET(document, readAnew(context, stored, firstLine));
  answer.document = std::move(document);
  store::DocumentRepository documents(context.connection);
  MUNIMENT_TRY_LET(file, documents.file(stored.document.item, context.scope()));
  if (file && file->findings.array()) {
    for (const Json& finding : *file->findings.array())
      answer.envelope.push_back(capture::findingFrom(finding));
  }
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(stored.document.item, context.scope()));
  if (!item)
    return failure(ErrorKind::NotFound, "document.unknown"_L1);
  answer.item = std::move(*item);
  MUNIMENT_TRY_LET(records, documents.recordsOf(stored.document.item, context.scope()));
  answer.records = std::move(records);
  MUNIMENT_TRY_LET(holds, holdsOn(context, stored.document.item));
  answer.holds = std::move(holds);
  MUNIMENT_TRY_LET(chain, ChainWalk(context, stored).walk());
  answer.chain = std::move(chain);
  MUNIMENT_TRY(addMissing(context, stored, answer));
  MUNIMENT_TRY_LET(mentions, mentionsOf(context, stored.document.number));
  answer.conversations = std::move(mentions);
  MUNIMENT_TRY(compareWithItsOrder(context, answer));
  MUNIMENT_TRY_LET(transfers,
                   store::TransferRepository(context.connection).ofItem(stored.document.item, context.scope()));
  for (const Transfer& transfer : transfers)
    answer.elsewhere.push_back({transfer.peer, transfer.link});
  MUNIMENT_TRY_LET(scan, store::VirusScanRepository(context.connection).ofItem(stored.document.item));
  answer.scan = std::move(scan);
  MUNIMENT_TRY_LET(around, findingsAround(context, stored));
  std::ranges::move(around, std::back_inserter(answer.document.findings));
  std::ranges::stable_sort(answer.document.findings, std::ranges::greater(), &formats::edi::Finding::severity);
  answer.summary.errors = countOf(answer.document, Severity::Error);
  answer.summary.warnings = countOf(answer.document, Severity::Warning);
  answer.summary.notes = countOf(answer.document, Severity::Information);
  return answer;
}

QStringList DocumentById::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.summary.matter || session.glassBroken ? QStringList{aggregateOf(id)} : QStringList();
}

} // namespace muniment::workspace
