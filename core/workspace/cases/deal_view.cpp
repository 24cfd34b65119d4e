#include "core/workspace/cases/deal_view.h"

#include "core/formats/edi/comparison.h"
#include "core/store/case_parts.h"
#include "core/store/conversation_repository.h"
#include "core/store/document_links.h"
#include "core/store/document_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/cases/case_lines.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/cases/case_time.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::DocumentKind;
using store::StoredDocument;

constexpr std::size_t kMostPapers = 200;

bool departsFromOrders(const QString& kind) {
  return kind == "order-answer"_L1 || kind == "order-change"_L1 || kind == "ship-notice"_L1 || kind == "receipt"_L1 ||
         kind == "invoice"_L1;
}

/// Puts the documents of the links, and those that answer them, on one axis, and each stand beside its document.
class Deal final {
 public:
  Deal(QueryContext& context, std::vector<CaseLink> links) : m_context(&context), m_links(std::move(links)) {}

  Result<void> read(DealView::Answer& answer) {
    MUNIMENT_TRY(collect());
    MUNIMENT_TRY(layOut(answer.papers));
    for (const CaseLink& link : m_links) {
      if (link.stance != CaseLink::Stance::None)
        MUNIMENT_TRY(take(link, answer.stands));
    }
    std::ranges::stable_sort(answer.stands, {}, [&](const DealView::Stand& stand) {
      return momentOf(stand.message.time, m_context->services);
    });
    return {};
  }

 private:
  /// The documents that are linked or that a stand is about, those that they meet, and once more what those meet: from
  /// an invoice to its order, and from there to the ship notice.
  Result<void> collect() {
    std::set<DocumentId> all;
    for (const CaseLink& link : m_links) {
      if (const auto id = idIn<DocumentId>(link.kind == CaseLink::Kind::Document ? link.target : link.concerns))
        all.insert(*id);
    }
    for (int round = 0; round < 2 && !all.empty(); ++round) {
      const std::vector<DocumentId> known(all.begin(), all.end());
      MUNIMENT_TRY_LET(meetings, store::DocumentLinks(m_context->connection).meetings(known, m_context->scope()));
      for (const store::DocumentMeeting& meeting : meetings) {
        if (meeting.isCertain && all.size() < kMostPapers)
          all.insert(meeting.other);
      }
    }
    const std::vector<DocumentId> wanted(all.begin(), all.end());
    MUNIMENT_TRY_LET(found, store::DocumentRepository(m_context->connection).byIds(wanted, m_context->scope()));
    m_documents = std::move(found);
    return {};
  }

  Result<void> layOut(std::vector<DealView::Paper>& papers) {
    MUNIMENT_TRY_LET(lines, summariesOf(*m_context, m_documents));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const PaperTime time = momentOf(m_documents[i].document, m_context->services);
      m_moments[lines[i].id] = time.at;
      DealView::Paper paper{std::move(lines[i]), time.at, time.isOwn, {}};
      MUNIMENT_TRY(compare(m_documents[i], paper));
      papers.push_back(std::move(paper));
    }
    std::ranges::stable_sort(papers, {}, &DealView::Paper::at);
    return {};
  }

  /// Where it departs from the order it meets; what cannot be read takes nothing from the view.
  Result<void> compare(const StoredDocument& later, DealView::Paper& paper) {
    if (!departsFromOrders(later.document.kind))
      return {};
    MUNIMENT_TRY_LET(
        meetings,
        store::DocumentLinks(m_context->connection).meetings(std::span(&later.document.id, 1), m_context->scope()));
    const auto order = std::ranges::find_if(meetings, [](const store::DocumentMeeting& meeting) {
      return meeting.isCertain && meeting.otherKind == "order"_L1;
    });
    if (order == meetings.end())
      return {};
    MUNIMENT_TRY_LET(stored, visibleDocument(*m_context, order->other));
    const auto ordered = readAnew(*m_context, stored);
    const auto read = readAnew(*m_context, later);
    if (ordered && read)
      paper.differences = formats::edi::compareWithOrder(*ordered, *read);
    return {};
  }

  Result<void> take(const CaseLink& link, std::vector<DealView::Stand>& stands) {
    const auto document = idIn<DocumentId>(link.concerns);
    const auto known = document ? std::ranges::find(m_documents, *document,
                                                    [](const StoredDocument& stored) { return stored.document.id; })
                                : m_documents.end();
    MUNIMENT_TRY_LET(message, store::MessageRepository(m_context->connection).byId(link.first, m_context->scope()));
    if (known == m_documents.end() || !message)
      return {};
    const Instant at = momentOf(message->time, m_context->services);
    DealView::Stand stand;
    stand.link = link;
    stand.document = *document;
    stand.wasCaptured = known->document.capturedAt <= at;
    MUNIMENT_TRY(pin(stand, at));
    MUNIMENT_TRY(nameSpeaker(stand, *message));
    MUNIMENT_TRY_LET(item, store::ItemRepository(m_context->connection).byId(known->document.item, m_context->scope()));
    stand.digest = item ? item->digest.toHex() : QString();
    stand.message = std::move(*message);
    stands.push_back(std::move(stand));
    return {};
  }

  /// The state that the answers made until that second give the document.
  Result<void> pin(DealView::Stand& stand, Instant at) {
    std::set<DocumentId> later;
    for (const auto& [id, moment] : m_moments) {
      if (at < moment)
        later.insert(id);
    }
    store::DocumentLinks links(m_context->connection);
    MUNIMENT_TRY_LET(then, links.statuses(std::span(&stand.document, 1), m_context->scope(), later));
    const store::DocumentLinks::Status status = then[stand.document];
    stand.then = {static_cast<formats::edi::TransportState>(status.transport),
                  static_cast<formats::edi::BusinessState>(status.business)};
    MUNIMENT_TRY_LET(meetings, links.meetings(std::span(&stand.document, 1), m_context->scope()));
    std::set<DocumentId> since;
    for (const store::DocumentMeeting& meeting : meetings) {
      if (later.contains(meeting.other) && meeting.isOwn)
        since.insert(meeting.other);
    }
    stand.answersSince = std::ssize(since);
    return {};
  }

  Result<void> nameSpeaker(DealView::Stand& stand, const Message& message) {
    store::ConversationRepository conversations(m_context->connection);
    MUNIMENT_TRY_LET(stored, conversations.byId(message.conversation, m_context->scope()));
    if (!stored)
      return {};
    stand.conversation = stored->conversation.title;
    MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, m_context->scope()));
    if (const auto speaker = std::ranges::find(speakers, message.speaker, &Speaker::number); speaker != speakers.end())
      stand.speaker = speaker->label;
    return {};
  }

  QueryContext* m_context;
  std::vector<CaseLink> m_links;
  std::vector<StoredDocument> m_documents;
  std::map<DocumentId, Instant> m_moments;
};

} // namespace

Result<DealView::Answer> DealView::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCase(context, file));
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(context.connection).ofCase(file, context.scope()));
  Answer answer;
  answer.matter = found.matter;
  MUNIMENT_TRY(Deal(context, std::move(links)).read(answer));
  return answer;
}

QStringList DealView::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(file)} : QStringList();
}

} // namespace muniment::workspace
