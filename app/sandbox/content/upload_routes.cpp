#include "app/sandbox/content/content_routes.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kSmallest = 4LL << 20; ///< below this a file comes at once
constexpr qint64 kLargest = 1LL << 30;
constexpr qint64 kPartSize = 1LL << 20;

Reply start(ContentStore& store, Call& call) {
  const qint64 size = call.inputs.number(u"file_size"_s, -1);
  if (size < kSmallest || size > kLargest)
    return contentError(500, u"The size of the file is out of range."_s);
  const qint64 number = store.nextId();
  const QString key = sha256("upload" + QByteArray::number(number)).toHex().left(32);
  store.uploads.emplace(
      key, ContentStore::Upload{
               call.inputs.text(u"file_name"_s), call.inputs.text(u"mime_type"_s).toLatin1(), size, {}, false});
  return jsonReply({{u"upload_key"_s, key},
                    {u"part_size"_s, kPartSize},
                    {u"num_parts"_s, (size + kPartSize - 1) / kPartSize},
                    {u"max_retries"_s, 3}});
}

Reply takePart(ContentStore::Upload& upload, Call& call) {
  const Inputs::File* file = call.inputs.file(u"part_content"_s);
  const qint64 number = call.id(1);
  const qint64 last = (upload.size + kPartSize - 1) / kPartSize;
  if (number < 1 || number > last)
    return contentError(400, u"There is no such part."_s);
  const QByteArray bytes = file ? file->bytes : call.inputs.text(u"part_content"_s).toUtf8();
  if (bytes.size() != (number == last ? upload.size - (last - 1) * kPartSize : kPartSize))
    return contentError(400, u"The part has another size."_s);
  upload.parts.insert_or_assign(number, bytes);
  return jsonReply({});
}

Reply finish(ContentStore::Upload& upload) {
  qint64 size = 0;
  for (const auto& [number, bytes] : upload.parts)
    size += bytes.size();
  if (size != upload.size)
    return contentError(500, u"Parts are missing."_s);
  upload.complete = true;
  return jsonReply({});
}

using UploadCall = std::function<Reply(Call&, ContentStore::Upload&)>;

Router::Handler withUpload(ContentStore& store, UploadCall then) {
  return [&store, then = std::move(then)](Call& call) {
    const auto found = store.uploads.find(call.steps.first());
    return found == store.uploads.end() ? contentError(500, u"The session of this upload has expired."_s)
                                        : then(call, found->second);
  };
}

} // namespace

void addUploadRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v2/multipart/settings"_L1, [](Call&) {
    return jsonReply({{u"is_enabled"_s, true}, {u"min_size"_s, kSmallest}, {u"max_size"_s, kLargest}});
  });
  router.on("POST", "v2/multipart"_L1, [&store](Call& call) { return start(store, call); });
  router.on("POST", "v2/multipart/{}/{}"_L1,
            withUpload(store, [](Call& call, ContentStore::Upload& upload) { return takePart(upload, call); }));
  router.on("POST", "v2/multipart/{}"_L1,
            withUpload(store, [](Call&, ContentStore::Upload& upload) { return finish(upload); }));
  router.on("DELETE", "v2/multipart/{}"_L1, [&store](Call& call) {
    return store.uploads.erase(call.steps.first()) > 0
               ? jsonReply({})
               : contentError(500, u"The session of this upload has expired."_s);
  });
}

} // namespace muniment::sandbox
