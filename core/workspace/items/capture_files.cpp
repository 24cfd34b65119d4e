#include "core/workspace/items/capture_files.h"

#include "core/store/item_repository.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json CaptureFiles::describe() const {
  Json::Array files;
  for (const FileToCapture& file : m_files)
    files.emplace_back(Json::Object{{u"name"_s, file.name}, {u"path"_s, file.path.value}});
  return Json::Object{{u"files"_s, std::move(files)},
                      {u"matter"_s, m_matter ? Json(m_matter->toString()) : Json()},
                      {u"source"_s, m_source}};
}

Result<void> CaptureFiles::prepare(Services& services, const SharedProgress& progress) {
  m_kept.clear();
  std::vector<std::unique_ptr<File>> opened;
  std::int64_t total = 0;
  for (const FileToCapture& wanted : m_files) {
    if (wanted.bytes) {
      total += wanted.bytes->size();
      opened.push_back(nullptr);
      continue;
    }
    MUNIMENT_TRY_LET(file, services.environment.files->openToRead(wanted.path));
    MUNIMENT_TRY_LET(size, file->size());
    total += size;
    opened.push_back(std::move(file));
  }
  if (progress)
    progress->setTotal(total);
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    auto stored = opened[i] ? services.vault->put(*opened[i], progress) : services.vault->put(*m_files[i].bytes);
    if (!stored)
      return failure(std::move(stored).error());
    m_kept.push_back({stored->digest, stored->size, stored->address.toBytes()});
  }
  return {};
}

Result<Json> CaptureFiles::apply(CommandContext& context) {
  if (m_matter && !context.scope().sees(m_matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  QByteArrayList addresses;
  for (const Kept& kept : m_kept)
    addresses.append(kept.address);
  MUNIMENT_TRY(mustBeKept(context, addresses));
  store::ItemRepository repository(context.connection());
  std::vector<CapturedItem> items;
  Json::Array listed;
  EntryDraft draft;
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    MUNIMENT_TRY_LET(before, repository.byDigest(m_kept[i].digest, context.scope()));
    CapturedItem item{ItemId::make(context.now()),
                      m_files[i].name,
                      m_source,
                      m_kept[i].size,
                      m_kept[i].digest,
                      m_kept[i].address,
                      m_matter,
                      context.session().actorText(),
                      context.now(),
                      makeSalt()};
    MUNIMENT_TRY_LET(digest, commitment(item.salt, contentOf(item)));
    draft.leaves.push_back({aggregateOf(item.id), digest});
    listed.emplace_back(Json::Object{{u"already_kept"_s, !before.empty()},
                                     {u"id"_s, item.id.toString()},
                                     {u"name"_s, item.name},
                                     {u"sha256"_s, item.digest.toHex()},
                                     {u"size"_s, item.size}});
    items.push_back(std::move(item));
  }
  MUNIMENT_TRY(repository.appendMany(items));
  draft.verb = u"item.captured"_s;
  draft.subject = aggregateOf(items.front().id);
  draft.matter = m_matter;
  draft.payload = {{u"source"_s, m_source}};
  context.record(std::move(draft));
  return Json::Object{{u"items"_s, std::move(listed)}};
}

} // namespace muniment::workspace
