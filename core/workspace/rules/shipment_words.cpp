#include "core/workspace/rules/shipment_words.h"

#include "core/formats/edi/comparison.h"
#include "core/store/document_links.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Document;
using store::StoredDocument;

constexpr std::size_t kMostNotices = 500; ///< of one order

Result<std::optional<StoredDocument>> orderOf(QueryContext& context, const StoredDocument& notice) {
  const DocumentId id = notice.document.id;
  MUNIMENT_TRY_LET(meetings, store::DocumentLinks(context.connection).meetings(std::span(&id, 1), context.scope()));
  std::vector<DocumentId> orders;
  for (const store::DocumentMeeting& meeting : meetings) {
    if (meeting.isCertain && meeting.isOthersOwn && !meeting.isOwn && meeting.otherKind == "order"_L1)
      orders.push_back(meeting.other);
  }
  MUNIMENT_TRY_LET(known, store::DocumentRepository(context.connection).byIds(orders, context.scope()));
  const auto first = std::ranges::find(known, false, &StoredDocument::isDuplicate);
  return first == known.end() ? std::nullopt : std::optional(*first);
}

/// The ship notices of an order that were here by the time of this one, itself among them.
Result<std::vector<Document>> noticesUntil(QueryContext& context, const StoredDocument& order,
                                           const StoredDocument& notice) {
  const DocumentId id = order.document.id;
  MUNIMENT_TRY_LET(meetings, store::DocumentLinks(context.connection).meetings(std::span(&id, 1), context.scope()));
  std::set<DocumentId> ids{notice.document.id};
  for (const store::DocumentMeeting& meeting : meetings) {
    if (meeting.isCertain && meeting.isOwn && !meeting.isOthersOwn && meeting.otherKind == "ship-notice"_L1)
      ids.insert(meeting.other);
  }
  const std::vector<DocumentId> wanted(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(known, store::DocumentRepository(context.connection).byIds(wanted, context.scope()));
  const auto place = [](const PartnerDocument& document) {
    return std::tuple(document.capturedAt, document.item, document.ordinal);
  };
  std::vector<Document> notices;
  for (const StoredDocument& stored : known) {
    const bool isThis = stored.document.id == notice.document.id;
    if (notices.size() >= kMostNotices ||
        (!isThis && (stored.isDuplicate || place(notice.document) < place(stored.document))))
      continue;
    if (auto read = readAnew(context, stored))
      notices.push_back(std::move(*read));
  }
  return notices;
}

} // namespace

Result<QStringList> shipmentWords(QueryContext& context, const StoredDocument& notice) {
  QStringList words;
  if (notice.document.kind != "ship-notice"_L1)
    return words;
  MUNIMENT_TRY_LET(order, orderOf(context, notice));
  if (!order)
    return words;
  const auto ordered = readAnew(context, *order);
  const auto shipped = readAnew(context, notice);
  if (!ordered || !shipped)
    return words;
  if (formats::edi::isLate(*ordered, *shipped, todayIn(context.services, notice.document.capturedAt)))
    words.append(u"late"_s);
  MUNIMENT_TRY_LET(notices, noticesUntil(context, *order, notice));
  if (formats::edi::isShort(*ordered, notices))
    words.append(u"short"_s);
  return words;
}

} // namespace muniment::workspace
