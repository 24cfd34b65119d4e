#include "core/preview/client/preview_document.h"
#include "core/workspace/conversations/transcript.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;

namespace {

/// Words that must not be found, and one that must be, so that the search shows that it sees.
const QByteArrayList kCanaries{"kanaritext", "kanariwhole", "kanarifile", "kanaribytes", "kanariother"};
const QByteArray kShown = "kanarishown";

/// All that stands in bytes however it is packed: zips, base64, deflated streams, texts of PDF pages.
class Unpacker final {
 public:
  explicit Unpacker(preview::PreviewHost& host) : m_host(host) {}

  [[nodiscard]] QByteArray everythingIn(const QByteArray& bytes, int depth = 0) {
    QByteArray all = bytes + '\n' + utf16(bytes);
    if (depth > 3)
      return all;
    for (const QByteArray& inner : base64Blocks(bytes))
      all += everythingIn(inner, depth + 1);
    for (const QByteArray& inner : members(bytes))
      all += everythingIn(inner, depth + 1);
    for (const QByteArray& inner : streams(bytes))
      all += inner + '\n';
    if (bytes.startsWith("%PDF"))
      all += words(bytes);
    return all;
  }
  [[nodiscard]] bool failed() const { return m_failed; }

 private:
  /// The same where each letter takes two bytes.
  static QByteArray utf16(QByteArray bytes) { return bytes.replace('\0', ""); }

  static QByteArrayList base64Blocks(const QByteArray& bytes) {
    QByteArrayList blocks;
    QByteArray block;
    for (const QByteArray& raw : bytes.split('\n')) {
      const QByteArray line = raw.trimmed();
      const auto decoded = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
      if (line.size() >= 4 && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok) {
        block += *decoded;
        continue;
      }
      if (!block.isEmpty())
        blocks.append(std::exchange(block, {}));
    }
    return block.isEmpty() ? blocks : blocks << block;
  }

  static QByteArrayList members(const QByteArray& bytes) {
    QByteArrayList all;
    if (!bytes.startsWith("PK"))
      return all;
    archive* zip = archive_read_new();
    archive_read_support_format_zip(zip);
    archive_read_open_memory(zip, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    archive_entry* entry = nullptr;
    while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
      QByteArray member(archive_entry_pathname(entry));
      std::array<char, 65536> piece;
      for (la_ssize_t got = archive_read_data(zip, piece.data(), piece.size()); got > 0;
           got = archive_read_data(zip, piece.data(), piece.size()))
        member.append(piece.data(), got);
      all.append(member);
    }
    archive_read_free(zip);
    return all;
  }

  static QByteArrayList streams(const QByteArray& bytes) {
    QByteArrayList all;
    for (qsizetype at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
      const qsizetype start = at + 7;
      const qsizetype end = bytes.indexOf("endstream", start);
      if (end < 0)
        break;
      QByteArray out(std::max<qsizetype>(1 << 16, (end - start) * 40), '\0');
      uLongf size = static_cast<uLongf>(out.size());
      if (uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                     reinterpret_cast<const Bytef*>(bytes.constData() + start),
                     static_cast<uLong>(end - start)) == Z_OK)
        all.append(out.left(static_cast<qsizetype>(size)));
    }
    return all;
  }

  QByteArray words(const QByteArray& pdf) {
    auto document = preview::PreviewDocument::open(m_host, pdf);
    const auto sizes = document ? (*document)->sizes() : Result<std::vector<QSizeF>>(failure(document.error()));
    if (!sizes) {
      m_failed = true;
      return {};
    }
    QString text;
    for (int page = 0; page < static_cast<int>(sizes->size()); ++page) {
      const auto found = (*document)->words(page);
      m_failed = m_failed || !found;
      for (const auto& word : found.value_or(std::vector<preview::PreviewAnswer::Word>()))
        text += word.text + u' ';
    }
    return text.toUtf8();
  }

  preview::PreviewHost& m_host;
  bool m_failed = false;
};

} // namespace

/// What is redacted stands in no byte of any package.
class CanaryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingOfWhatIsRedactedLeaves_data();
  void nothingOfWhatIsRedactedLeaves();
};

void CanaryTest::nothingOfWhatIsRedactedLeaves_data() {
  QTest::addColumn<QString>("format");
  QTest::addColumn<bool>("redacts");
  for (const PackageFormat format : evidence::allFormats()) {
    QTest::addRow("%s, redacted", nameOf(format).data()) << QString(nameOf(format)) << true;
    // The search itself: what is not redacted is found in every format.
    QTest::addRow("%s, open", nameOf(format).data()) << QString(nameOf(format)) << false;
  }
}

void CanaryTest::nothingOfWhatIsRedactedLeaves() {
  QFETCH(QString, format);
  QFETCH(bool, redacts);
  preview::PreviewHost host{QStringLiteral(MUNIMENT_PREVIEW)};
  PackageDesk desk;
  const QStringList ours{u"Ana Lima: please call kanaritext today"_s, u"Tom Beck: kanariwhole is the price"_s,
                         u"Ana Lima: kanarifile.txt (file attached)"_s, u"Tom Beck: kanarishown and agreed"_s};
  const std::map<QByteArray, QByteArray> files{{"kanarifile.txt", "kanaribytes in the file"}};
  const auto chat = desk.import(u"canary.zip"_s, ours, files);
  QVERIFY(chat);
  QStringList theirs = ours;
  theirs[0] = u"Ana Lima: please call kanaritext kanariother today"_s;
  const auto other = desk.import(u"sighting.zip"_s, theirs, files);
  QVERIFY(other);
  std::vector<Message> messages;
  for (const ConversationId& id : std::set<ConversationId>{*chat, *other}) {
    const auto page = desk.opened().ask(TranscriptPage{id, 0, 100}).result();
    QVERIFY(page);
    messages.insert(messages.end(), page->messages.begin(), page->messages.end());
  }
  for (const Message& message : messages) {
    if (!redacts)
      break;
    if (const qsizetype at = message.text.indexOf(u"kanaritext"); at >= 0)
      QVERIFY(desk.redact({message.id, Redaction::Part::Text, at, 10}));
    if (message.text.contains(u"kanariwhole"))
      QVERIFY(desk.redact({message.id}));
    if (message.attachment)
      QVERIFY(desk.redact({message.id, Redaction::Part::Attachment}));
    if (const qsizetype at = message.text.indexOf(u"kanariother"); at >= 0)
      QVERIFY(desk.redact({message.id, Redaction::Part::Text, at, 11}));
  }
  FreezeProduction command;
  command.selection.ranges = {{*chat}};
  command.selection.query = u"kanaritext OR kanariwhole"_s;
  command.title = u"Canaries"_s;
  command.batesPrefix = u"CAN"_s;
  const ProductionId production = desk.freeze(command);
  QVERIFY(!production.isNull());
  const auto written = desk.write(production, *evidence::packageFormat(format), u"out"_s);
  QVERIFY(written);
  QCOMPARE(written->report.redacted > 0, redacts);
  Unpacker unpacker(host);
  QByteArray all;
  for (const auto& [path, bytes] : desk.filesOf(u"out"_s))
    all += path.toUtf8() + '\n' + unpacker.everythingIn(bytes);
  QVERIFY(!unpacker.failed());
  QVERIFY(all.contains(kShown));
  for (const QByteArray& canary : kCanaries) {
    QVERIFY2(!redacts || !all.contains(canary), canary.constData());
    if (!redacts && canary != "kanariother")
      QVERIFY2(all.contains(canary), canary.constData());
  }
}

MUNIMENT_TEST(CanaryTest);

} // namespace muniment::tests

#include "canary_test.moc"
