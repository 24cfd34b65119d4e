#include "core/workspace/rules/shipment_words.h"

#include "core/formats/edi/comparison.h"
#include "core/store/document_links.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::StoredDocument;

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
  if (formats::edi::isShort(*ordered, *shipped))
    words.append(u"short"_s);
  return words;
}

} // namespace muniment::workspace
