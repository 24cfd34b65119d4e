#include "core/workspace/documents/capture_documents.h"

#include "core/access/scope_maker.h"
#include "core/store/document_links.h"
#include "core/store/item_repository.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::DocumentRepository;

/// The item, as long as its bytes are there.
Result<CapturedItem> liveItem(CommandContext& context, const ItemId& id) {
  MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection()).byId(id, context.scope()));
  if (!item || item->isDestroyed())
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  return std::move(*item);
}

Result<EntryDraft> fileDraft(const CapturedItem& item, const DocumentFile& file, const QString& verb) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(item.id);
  draft.matter = item.matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfDocumentFile(item.id), file));
  draft.state = {state};
  return draft;
}

} // namespace

Json BeginDocuments::describe() const {
  return Json::Object{{u"direction"_s, QString(nameOf(m_wish.direction))},
                      {u"matter"_s, m_wish.matter ? Json(m_wish.matter->toString()) : Json()},
                      {u"name"_s, m_file.name},
                      {u"path"_s, m_file.path.value},
                      {u"source"_s, m_wish.source}};
}

Result<void> BeginDocuments::prepare(Services& services, const SharedProgress& progress) {
  if (m_file.bytes) {
    MUNIMENT_TRY_LET(stored, services.vault->put(*m_file.bytes));
    m_stored = stored;
    if (progress)
      progress->setTotal(m_stored.size);
    return {};
  }
  MUNIMENT_TRY_LET(file, services.environment.files->openToRead(m_file.path));
  MUNIMENT_TRY_LET(size, file->size());
  if (progress)
    progress->setTotal(2 * size); // once into the vault, once through the reader
  MUNIMENT_TRY_LET(stored, services.vault->put(*file, progress));
  m_stored = stored;
  return {};
}

Result<std::optional<CapturedItem>> BeginDocuments::known(CommandContext& context) const {
  MUNIMENT_TRY_LET(before, store::ItemRepository(context.connection()).byDigest(m_stored.digest, context.scope()));
  for (CapturedItem& item : before) {
    if (item.matter == m_wish.matter && !item.isDestroyed())
      return std::optional(std::move(item));
  }
  return std::optional<CapturedItem>();
}

Result<CapturedItem> BeginDocuments::keep(CommandContext& context) const {
  const CapturedItem item{ItemId::make(context.now()),
                          m_file.name,
                          m_wish.source,
                          m_stored.size,
                          m_stored.digest,
                          m_stored.address.toBytes(),
                          m_wish.matter,
                          context.session().actorText(),
                          context.now(),
                          makeSalt()};
  MUNIMENT_TRY(store::ItemRepository(context.connection()).appendMany(std::span(&item, 1)));
  EntryDraft draft;
  MUNIMENT_TRY_LET(digest, commitment(item.salt, contentOf(item)));
  draft.leaves.push_back({aggregateOf(item.id), digest});
  draft.verb = u"item.captured"_s;
  draft.subject = aggregateOf(item.id);
  draft.matter = m_wish.matter;
  draft.payload = {{u"source"_s, m_wish.source}};
  context.record(std::move(draft));
  return item;
}

Result<void> BeginDocuments::open(CommandContext& context, const CapturedItem& item) const {
  DocumentFile file;
  file.item = item.id;
  file.salt = makeSalt();
  MUNIMENT_TRY(DocumentRepository(context.connection()).save(file));
  MUNIMENT_TRY_LET(draft, fileDraft(item, file, u"document.reading"_s));
  context.record(std::move(draft));
  return {};
}

Result<Json> BeginDocuments::apply(CommandContext& context) {
  if (m_wish.matter && !context.scope().sees(m_wish.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY(mustBeKept(context, {m_stored.address.toBytes()}));
  MUNIMENT_TRY_LET(before, known(context));
  CapturedItem item;
  if (before) {
    item = std::move(*before);
  } else {
    MUNIMENT_TRY_LET(kept, keep(context));
    item = std::move(kept);
  }
  DocumentRepository documents(context.connection());
  MUNIMENT_TRY_LET(file, documents.file(item.id, context.scope()));
  if (!file)
    MUNIMENT_TRY(open(context, item));
  MUNIMENT_TRY_LET(done, documents.lastOrdinal(item.id, context.scope()));
  return Json::Object{{u"address"_s, QString::fromLatin1(item.address.toHex())},
                      {u"captured_at"_s, item.capturedAt.toString()},
                      {u"complete"_s, file && file->state == DocumentFile::State::Complete},
                      {u"documents"_s, file ? file->documents : 0},
                      {u"done"_s, done},
                      {u"item"_s, item.id.toString()},
                      {u"size"_s, item.size}};
}

Json CaptureDocumentBatch::describe() const {
  return Json::Object{{u"count"_s, static_cast<std::int64_t>(m_batch->documents.size())},
                      {u"first"_s, m_batch->documents.front().document.ordinal},
                      {u"item"_s, m_item.toString()}};
}

Result<Json> CaptureDocumentBatch::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(item, liveItem(context, m_item));
  const std::int64_t first = m_batch->documents.front().document.ordinal;
  DocumentRepository documents(context.connection());
  MUNIMENT_TRY(documents.append(m_batch->documents));
  MUNIMENT_TRY(documents.settleItem(m_item, first));
  MUNIMENT_TRY(documents.settleDuplicates(m_item, first));
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(repeated, documents.repeatedIn(m_item, first, system));
  for (const ItemId& other : repeated) // one of the same moment may count as the later one
    MUNIMENT_TRY(documents.settleDuplicates(other, 1));
  std::vector<DocumentId> ids;
  for (const store::NewDocument& added : m_batch->documents)
    ids.push_back(added.document.id);
  store::DocumentLinks links(context.connection());
  MUNIMENT_TRY_LET(answered, links.answered(ids, system));
  ids.insert(ids.end(), answered.begin(), answered.end());
  MUNIMENT_TRY(links.refresh(ids, system));
  EntryDraft draft;
  draft.verb = u"document.captured"_s;
  draft.subject = aggregateOf(m_item);
  draft.matter = item.matter;
  draft.payload = {{u"documents"_s, static_cast<std::int64_t>(m_batch->documents.size())}, {u"first"_s, first}};
  draft.leaves = m_batch->leaves; // the work may run again, so the batch stays as it is
  context.record(std::move(draft));
  return Json();
}

Json CompleteDocuments::describe() const {
  return Json::Object{{u"documents"_s, m_documents}, {u"item"_s, m_item.toString()}};
}

Result<Json> CompleteDocuments::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(item, liveItem(context, m_item));
  DocumentFile file;
  file.item = m_item;
  file.state = DocumentFile::State::Complete;
  file.documents = m_documents;
  file.findings = m_findings;
  file.salt = makeSalt();
  MUNIMENT_TRY(DocumentRepository(context.connection()).save(file));
  MUNIMENT_TRY_LET(draft, fileDraft(item, file, u"document.file-read"_s));
  draft.payload = {{u"documents"_s, m_documents}};
  context.record(std::move(draft));
  return Json();
}

} // namespace muniment::workspace
