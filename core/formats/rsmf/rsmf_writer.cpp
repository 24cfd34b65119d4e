#include "core/formats/rsmf/rsmf_writer.h"

#include "core/formats/eml/date_line.h"
#include "core/formats/eml/header_text.h"
#include "core/formats/eml/mail_writer.h"
#include "core/formats/exchange/attachment_reader.h"
#include "core/formats/exchange/base64_sink.h"
#include "core/formats/exchange/conversation_check.h"
#include "core/formats/exchange/event_text.h"
#include "core/formats/exchange/hashing_sink.h"
#include "core/formats/exchange/memory_sink.h"
#include "core/formats/exchange/plain_line.h"
#include "core/formats/exchange/time_text.h"
#include "core/formats/rsmf/manifest.h"
#include "core/formats/rsmf/zip_writer.h"

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Conversation;

constexpr std::size_t kMostPeople = 10'000;
constexpr qint64 kHeldInMemory = 4 << 20;
constexpr qsizetype kLongestLine = 900; ///< RFC 5322 allows 998
constexpr auto kManifestName = "rsmf_manifest.json";

class ChecksumSink final : public ByteSink {
 public:
  Result<void> take(QByteArrayView piece) override {
    m_checksum = ZipWriter::checksum(m_checksum, piece);
    return {};
  }
  [[nodiscard]] quint32 checksum() const { return m_checksum; }

 private:
  quint32 m_checksum = 0;
};

Failure tooLarge() { return failure(ErrorKind::Refused, "rsmf.too_large"_L1); }

/// The text of the mail, which becomes the text that reviewers search: one line for each event, none too long for a
/// mail.
QByteArray bodyOf(const Conversation& conversation) {
  const exchange::EventText texts(conversation);
  QByteArray body;
  for (const exchange::Event& each : conversation.events) {
    qsizetype line = 0;
    for (const char c : texts.of(each).toUtf8()) {
      const bool startsCharacter = (static_cast<uchar>(c) & 0xc0) != 0x80;
      if (c == '\n' || (line >= kLongestLine && startsCharacter)) {
        body += "\r\n";
        line = 0;
      }
      if (c != '\n') {
        body += c;
        ++line;
      }
    }
  }
  return body;
}

/// Readers compare the names with those of the manifest, and part them at commas: written only where that gives them
/// back.
QString participantsHeader(const QStringList& displays) {
  for (const QString& each : displays) {
    if (each.isEmpty() || each.contains(u',') || exchange::plainLine(each) != each)
      return {};
  }
  return displays.join(", "_L1);
}

class Headers final {
 public:
  Result<void> add(QByteArrayView name, const QString& value) {
    if (value.isEmpty())
      return {};
    MUNIMENT_TRY_LET(line, eml::headerLine(name, value));
    m_bytes += line;
    return {};
  }
  Result<void> addAddresses(QByteArrayView name, const std::vector<eml::Address>& addresses) {
    MUNIMENT_TRY_LET(line, eml::addressLine(name, addresses));
    m_bytes += line;
    return {};
  }
  [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
  QByteArray m_bytes;
};

Result<void> addMailHeaders(Headers& headers, const Conversation& conversation, const WriteOptions& options,
                            const Manifest& manifest) {
  std::vector<eml::Address> everybody;
  std::size_t from = 0;
  for (std::size_t i = 0; i < conversation.participants.size(); ++i) {
    const auto& each = conversation.participants[i];
    everybody.push_back({exchange::plainLine(manifest.displays[static_cast<qsizetype>(i)]),
                         eml::placeholderMailbox(each.account.isEmpty() ? each.id : each.account)});
    if (each.id == conversation.custodian)
      from = i;
  }
  MUNIMENT_TRY(headers.addAddresses("From", {everybody[from]}));
  MUNIMENT_TRY(headers.addAddresses("To", everybody));
  const QString name = exchange::plainLine(conversation.name.isEmpty() ? conversation.id : conversation.name);
  const QString title = exchange::plainLine(options.title);
  MUNIMENT_TRY(headers.add("Subject", title.isEmpty() ? name : name + " - "_L1 + title));
  if (manifest.last)
    MUNIMENT_TRY(headers.add("Date", eml::dateText(*manifest.last, 0)));
  return headers.add("Message-ID", eml::messageId(u"rsmf\n"_s + sha256(manifest.json).toHex()));
}

QString dateHeader(const std::optional<Instant>& at) {
  return exchange::utcText({at, {}, TimePrecision::Millisecond, {}});
}

Result<QByteArray> headersOf(const Conversation& conversation, const WriteOptions& options, const Manifest& manifest) {
  Headers headers;
  MUNIMENT_TRY(addMailHeaders(headers, conversation, options, manifest));
  MUNIMENT_TRY(headers.add("X-RSMF-Version", versionText(options.version)));
  MUNIMENT_TRY(headers.add("X-RSMF-Generator", options.generator));
  MUNIMENT_TRY(headers.add("X-RSMF-BeginDate", dateHeader(manifest.first)));
  MUNIMENT_TRY(headers.add("X-RSMF-EndDate", dateHeader(manifest.last)));
  MUNIMENT_TRY(headers.add("X-RSMF-EventCount", QString::number(manifest.report.events)));
  if (options.version == Version::V2_0_0) {
    MUNIMENT_TRY(headers.add("X-RSMF-Application", exchange::plainLine(conversation.platform)));
    for (std::size_t i = 0; i < conversation.participants.size(); ++i) {
      if (conversation.participants[i].id == conversation.custodian)
        MUNIMENT_TRY(
            headers.add("X-RSMF-Custodian", exchange::plainLine(manifest.displays[static_cast<qsizetype>(i)])));
    }
    MUNIMENT_TRY(headers.add("X-RSMF-Participants", participantsHeader(manifest.displays)));
    MUNIMENT_TRY(headers.add("X-RSMF-AttachmentCount", QString::number(manifest.report.attachments)));
    MUNIMENT_TRY(headers.add("X-RSMF-EventCollectionID", exchange::plainLine(conversation.id)));
  }
  for (const exchange::CustomField& each : options.headers)
    MUNIMENT_TRY(headers.add("X-RSMF-" + each.name.toUtf8(), each.value));
  return headers.bytes();
}

/// The reader of the format looks for the boundary everywhere: base64 cannot hold `=_`, and the text does not hold
/// this.
QByteArray boundaryFor(const QByteArray& body, const QByteArray& json) {
  for (int attempt = 0;; ++attempt) {
    const QByteArray boundary =
        "=_muniment." + sha256({QByteArray::number(attempt), json}).toHex().first(32).toLatin1();
    if (!body.contains(boundary))
      return boundary;
  }
}

qint64 zipSize(const Manifest& manifest) {
  qint64 size = ZipWriter::overhead(kManifestName) + manifest.json.size() + ZipWriter::kEnd;
  for (const ManifestFile& each : manifest.files)
    size += ZipWriter::overhead(each.name) + each.attachment->size;
  return size;
}

Result<void> writeFile(const ManifestFile& file, ZipWriter& zip, const SharedProgress& progress) {
  // The checksum stands before the bytes: small files wait in memory for it, large ones are read twice.
  if (file.attachment->size <= kHeldInMemory) {
    exchange::MemorySink held;
    MUNIMENT_TRY(exchange::copyBytes(*file.attachment, held, progress));
    MUNIMENT_TRY(zip.begin(file.name, held.bytes().size(), ZipWriter::checksum(0, held.bytes())));
    return zip.take(held.bytes());
  }
  ChecksumSink first;
  MUNIMENT_TRY(exchange::copyBytes(*file.attachment, first, progress));
  MUNIMENT_TRY(zip.begin(file.name, file.attachment->size, first.checksum()));
  return exchange::copyBytes(*file.attachment, zip, progress);
}

Result<void> writeZip(const Manifest& manifest, ByteSink& out, const SharedProgress& progress) {
  exchange::Base64Sink encoder(out);
  ZipWriter zip(encoder);
  MUNIMENT_TRY(zip.begin(kManifestName, manifest.json.size(), ZipWriter::checksum(0, manifest.json)));
  MUNIMENT_TRY(zip.take(manifest.json));
  for (const ManifestFile& each : manifest.files)
    MUNIMENT_TRY(writeFile(each, zip, progress));
  MUNIMENT_TRY(zip.finish());
  return encoder.finish();
}

} // namespace

Result<WriteReport> writeRsmf(const Conversation& conversation, const WriteOptions& options, ByteSink& out,
                              const SharedProgress& progress) {
  MUNIMENT_TRY(exchange::checkSound(conversation));
  if (conversation.events.size() > std::size_t{kMostEvents} || conversation.participants.size() > kMostPeople)
    return tooLarge();
  MUNIMENT_TRY_LET(manifest, manifestOf(conversation, options.version));
  MUNIMENT_TRY_LET(headers, headersOf(conversation, options, manifest));
  const QByteArray body = bodyOf(conversation);
  const qint64 zip = zipSize(manifest);
  if (manifest.files.size() + 1 > ZipWriter::kMostMembers ||
      headers.size() + body.size() + (zip / 57 + 1) * 78 + 1024 > kLargestFile)
    return tooLarge();
  const QByteArray boundary = boundaryFor(body, manifest.json);
  exchange::HashingSink hashed(out);
  MUNIMENT_TRY(hashed.take(
      headers + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n--" +
      boundary + "\r\nContent-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body +
      "\r\n--" + boundary +
      "\r\nContent-Type: application/zip; name=\"rsmf.zip\"\r\nContent-Transfer-Encoding: base64\r\n"
      "Content-Disposition: attachment; filename=\"rsmf.zip\"\r\n\r\n"));
  MUNIMENT_TRY(writeZip(manifest, hashed, progress));
  MUNIMENT_TRY(hashed.take("--" + boundary + "--\r\n"));
  WriteReport report = manifest.report;
  report.bytes = hashed.size();
  report.sha256 = hashed.digest();
  return report;
}

} // namespace muniment::formats::rsmf
