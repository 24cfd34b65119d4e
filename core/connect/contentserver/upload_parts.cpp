#include "core/connect/contentserver/node_calls.h"
#include "core/connect/contentserver/rm_answer.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestPart = qint64(64) << 20; ///< a part lies in memory while it is sent
constexpr int kTries = 3;

/// What the server says about uploads in parts, at whichever depth.
const ForeignJson& innermost(const ForeignJson& document) {
  if (const ForeignJson* data = in(&document, {u"results", u"data"}))
    return *data;
  if (const ForeignJson* results = in(&document, {u"results"}))
    return *results;
  const ForeignJson* data = in(&document, {u"data"});
  return data ? *data : document;
}

} // namespace

/// The key of what was sent in parts; nothing where the file goes at once.
Result<std::optional<QString>> NodeCalls::inParts(const RmNewNode& wish, const QString& mime, UploadSource& file,
                                                  const SharedProgress& progress) {
  RmCall settings;
  settings.path = u"v2/multipart/settings"_s;
  const auto answer = m_line->ask(settings, progress);
  // A server that does not know the call takes files at once.
  if (!answer && answer.error().kind == ErrorKind::Unavailable)
    return Failure(answer.error());
  if (!answer || !truthIn(&innermost(*answer), u"is_enabled") ||
      file.size() < std::max<qint64>(1, numberIn(&innermost(*answer), u"min_size")))
    return std::nullopt;
  const qint64 most = numberIn(&innermost(*answer), u"max_size");
  if (most > 0 && file.size() > most)
    return failure(ErrorKind::Refused, "rm.file_too_large"_L1, {QString::number(most >> 20)});
  RmCall start;
  start.method = "POST";
  start.path = u"v2/multipart"_s;
  start.form = {
      {u"file_name"_s, wish.name.toUtf8()}, {u"file_size"_s, numeral(file.size())}, {u"mime_type"_s, mime.toUtf8()}};
  MUNIMENT_TRY_LET(started, m_line->ask(start, progress));
  const QString key = textIn(&innermost(started), u"upload_key");
  const qint64 partSize = numberIn(&innermost(started), u"part_size");
  if (key.isEmpty() || partSize < 1 || partSize > kLargestPart)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  if (auto sent = sendParts(key, partSize, file, progress); !sent) {
    RmCall abort;
    abort.method = "DELETE";
    abort.path = u"v2/multipart/"_s + key;
    (void)m_line->ask(abort, nullptr); // what is left there expires by itself
    return Failure(sent.error());
  }
  return key;
}

Result<void> NodeCalls::sendParts(const QString& key, qint64 partSize, UploadSource& file,
                                  const SharedProgress& progress) {
  MUNIMENT_TRY_LET(stream, file.open());
  for (int number = 1;; ++number) {
    QByteArray bytes(partSize, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < partSize) {
      MUNIMENT_TRY_LET(read, stream->read(bytes.data() + filled, partSize - filled));
      if (read == 0)
        break;
      filled += read;
    }
    if (filled == 0)
      break;
    bytes.truncate(filled);
    RmCall part;
    part.method = "POST";
    part.path = u"v2/multipart/"_s + key + u'/' + QString::number(number);
    part.parts = {{u"part_content"_s, "application/octet-stream", bytes, {}, u"part"_s}};
    part.repeatable = true; // the number of a part is its place
    for (int tries = 1;; ++tries) {
      const auto sent = m_line->ask(part, progress);
      if (sent)
        break;
      if (tries == kTries || sent.error().kind != ErrorKind::Unavailable)
        return Failure(sent.error());
    }
    if (progress)
      progress->advance(filled);
  }
  RmCall finish;
  finish.method = "POST";
  finish.path = u"v2/multipart/"_s + key;
  MUNIMENT_TRY(m_line->ask(finish, progress));
  return {};
}

} // namespace muniment::connect::contentserver
