// Each rule alone: a sound file, one thing changed, the code that has to come.
#include "tests/core/formats/rsmf/rsmf_fixture.h"

#include "tests/core/formats/archive/zip_maker.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace muniment::formats::rsmf::tests {
namespace {

using namespace Qt::StringLiterals;
using archive::tests::ZipMaker;

const QByteArray kManifest = R"({"version":"2.0.0",
 "participants":[{"id":"P1","display":"Ana"},{"id":"P2","display":"Bo"}],
 "conversations":[{"id":"C1","platform":"whatsapp","type":"direct","participants":["P1","P2"],"custodian":"P1"}],
 "events":[
  {"id":"m1","type":"message","participant":"P1","conversation":"C1","timestamp":"2026-01-05T09:00:00Z"},
  {"id":"m2","type":"message","participant":"P2","conversation":"C1","timestamp":"2026-01-05T09:01:00Z","parent":"m1",
   "attachments":[{"id":"A1.png"}],"reactions":[{"value":"x","count":1,"participants":["P1"]}],
   "edits":[{"participant":"P2","timestamp":"2026-01-05T09:02:00Z"}],"read_receipts":[{"participant":"P1"}]}]})";

/// The manifest with one piece of its text replaced.
QByteArray changed(const QByteArray& from, const QByteArray& to) {
  QByteArray manifest = kManifest;
  if (manifest.count(from) < 1)
    qFatal("nothing to change");
  return manifest.replace(from, to);
}

QByteArray zipOf(const QByteArray& manifest) {
  return ZipMaker().file("rsmf_manifest.json", manifest).file("A1.png", "LJN\1").bytes();
}

QByteArray mailOf(const QByteArray& zip, const QByteArray& headers = "X-RSMF-Version: 2.0.0\r\n",
                  const QByteArray& more = {}) {
  return "From: a@x.test\r\n" + headers +
         "Content-Type: multipart/mixed; boundary=\"=_b\"\r\n\r\n--=_b\r\n\r\nhello\r\n--=_b\r\n" + more +
         "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n"
         "Content-Disposition: attachment; filename=\"rsmf.zip\"\r\n\r\n" +
         zip.toBase64() + "\r\n--=_b--\r\n";
}

QString judgedMail(const QByteArray& mail) {
  const auto contents = validated(mail);
  return contents ? textOf(contents->verdict) : contents.error().id;
}

QString judgedZip(const QByteArray& zip) {
  MemoryFileSystem files(zip);
  const auto contents = validateZip(files, FilePath{u"a"_s});
  return contents ? textOf(contents->verdict) : contents.error().id;
}

void row(const char* name, const QByteArray& manifest, const QString& expected) {
  QTest::newRow(name) << manifest << expected;
}

} // namespace

class ValidatorTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void manifests_data();
  void manifests() {
    QFETCH(const QByteArray, manifest);
    QFETCH(const QString, expected);
    QCOMPARE(textOf(validateManifest(manifest).verdict), expected);
  }
  void many();
  void mails_data();
  void mails() {
    QFETCH(const QByteArray, mail);
    QFETCH(const QString, expected);
    QCOMPARE(judgedMail(mail), expected);
  }
  void zips();
  void cutAnywhere();
  void junkBetweenDigits();
};

void ValidatorTest::manifests_data() {
  QTest::addColumn<QByteArray>("manifest");
  QTest::addColumn<QString>("expected");
  const QString violation = u"ManifestSchemaViolation|"_s;
  row("sound", kManifest, u"|"_s);
  row("byte order mark", "\xef\xbb\xbf" + kManifest, u"|"_s);
  row("no JSON", "hello", u"ManifestValidity|"_s);
  row("a list", "[]", u"ManifestValidity|"_s);
  row("cut", kManifest.chopped(1), u"ManifestValidity|"_s);
  row("trailing comma in a list", changed("\"P2\"],", "\"P2\",],"), u"JSONTrailingCommas|"_s);
  row("trailing comma in a text", changed("Ana", ",}"), u"|"_s);
  row("escaped quote", changed("Ana", R"(\",])"), u"|"_s);
  row("version", changed("2.0.0", "3.0.0"), u"ManifestVersion|"_s);
  row("no version", changed("\"version\":\"2.0.0\",", ""), violation);
  row("version is a number", changed("\"2.0.0\"", "20000"), violation);
  row("participant without id", changed("\"id\":\"P1\",\"display\"", "\"display\""), violation);
  row("empty id", changed("\"id\":\"P1\"", "\"id\":\"\""), violation);
  row("word not allowed", changed("\"direct\"", "\"group\""), violation);
  row("event of 2.0 in 1.0", changed("2.0.0", "1.0.0").replace("\"type\":\"message\"", "\"type\":\"history\""),
      violation);
  row("count is a fraction", changed("\"count\":1", "\"count\":1.5"), violation);
  row("list is a text", changed("[\"P1\",\"P2\"]", "\"P1\""), violation);
  row("event is a text", changed("\"events\":[", "\"events\":[\"x\","), violation);
  row("null", changed("\"parent\":\"m1\"", "\"parent\":null"), violation);
  row("custom without value", changed("\"display\":\"Bo\"", "\"custom\":[{\"name\":\"a\"}]"), violation);
  row("same participant", changed("{\"id\":\"P2\"", "{\"id\":\"P1\""), u"ManifestDuplicateId|"_s);
  row("same event", changed("\"id\":\"m2\"", "\"id\":\"m1\""), u"ManifestDuplicateId|"_s);
  row("unknown property", changed("\"display\":\"Bo\"", "\"colour\":\"red\""), u"|ManifestUndefinedProperty"_s);
  row("answers nothing", changed("\"parent\":\"m1\"", "\"parent\":\"m7\""), u"|ManifestParentIdInvalid"_s);
  row("answers itself", changed("\"parent\":\"m1\"", "\"parent\":\"m2\""), u"|ManifestParentIdInvalid"_s);
  row("answers before it was asked", changed("09:01:00Z", "08:59:00Z"), u"|ManifestParentIdInvalid"_s);
  row("no offset means UTC", changed("09:01:00Z", "09:01:00"), u"|"_s);
  row("offsets are reckoned", changed("09:01:00Z", "09:59:00+01:00"), u"|ManifestParentIdInvalid"_s);
  row("unknown conversation",
      changed("\"conversation\":\"C1\",\"timestamp\":\"2026-01-05T09:01",
              "\"conversation\":\"C2\",\"timestamp\":\"2026-01-05T09:01"),
      u"|ManifestOrphanedEvent,ManifestParentIdInvalid"_s);
  row("unknown person", changed("\"participant\":\"P1\",\"conversation\"", "\"participant\":\"P9\",\"conversation\""),
      u"|ManifestInvalidEventParticipant,ManifestUndefinedParticipantId"_s);
  row("custodian elsewhere", changed("\"custodian\":\"P1\"", "\"custodian\":\"P9\""),
      u"|ManifestInvalidConversationCustodian"_s);
  row("member unknown", changed("[\"P1\",\"P2\"]", "[\"P1\",\"P2\",\"P9\"]"),
      u"|ManifestInvalidConversationParticipant"_s);
  row("not a member", changed("[\"P1\",\"P2\"]", "[\"P1\"]"),
      u"|ManifestInvalidEventEditParticipant,ManifestInvalidEventParticipant"_s);
  row("reaction of a stranger", changed("\"participants\":[\"P1\"]", "\"participants\":[\"P9\"]"),
      u"|ManifestInvalidEventReactionParticipants"_s);
  row("receipt of a stranger",
      changed("\"read_receipts\":[{\"participant\":\"P1\"", "\"read_receipts\":[{\"participant\":\"P9\""),
      u"|ManifestInvalidEventReceiptParticipant"_s);
  row("edited before it was sent", changed("09:02:00Z", "09:00:30Z"), u"|ManifestInvalidEventEditTimestamp"_s);
  row("edited at no time", changed("2026-01-05T09:02:00Z", "soon"), u"|ManifestInvalidEventEditTimestamp"_s);
  row("joins two people", changed("\"id\":\"m1\",\"type\":\"message\"", "\"id\":\"m1\",\"type\":\"join\""),
      u"|ManifestJoinLeaveInDirectConversation"_s);
  row("joins a group",
      changed("\"direct\"", "\"channel\"")
          .replace("\"id\":\"m1\",\"type\":\"message\"", "\"id\":\"m1\",\"type\":\"join\""),
      u"|"_s);
}

void ValidatorTest::many() {
  QJsonObject manifest = QJsonDocument::fromJson(kManifest).object();
  QJsonArray people = manifest.value("participants"_L1).toArray();
  while (people.size() < 10'000)
    people.append(QJsonObject{{"id"_L1, u"Q%1"_s.arg(people.size())}});
  manifest["participants"_L1] = people;
  QCOMPARE(textOf(validateManifest(QJsonDocument(manifest).toJson()).verdict), u"|"_s);
  people.append(QJsonObject{{"id"_L1, "one more"_L1}});
  manifest["participants"_L1] = people;
  QCOMPARE(textOf(validateManifest(QJsonDocument(manifest).toJson()).verdict), u"|ManifestParticipantCount"_s);
}

void ValidatorTest::mails_data() {
  QTest::addColumn<QByteArray>("mail");
  QTest::addColumn<QString>("expected");
  const QByteArray zip = zipOf(kManifest);
  const auto with = [&](const QByteArray& header) {
    return mailOf(zip, "X-RSMF-Version: 2.0.0\r\n" + header + "\r\n");
  };
  row("sound", mailOf(zip), u"|"_s);
  row("LF alone", mailOf(zip).replace("\r\n", "\n"), u"|"_s);
  row("empty file", {}, u"RSMFValidity|"_s);
  row("no mail", "hello\r\nthere\r\n", u"RSMFValidity|"_s);
  row("headers alone", "X-RSMF-Version: 2.0.0\r\n\r\nhello", u"RSMFAccessZip|"_s);
  row("no version", mailOf(zip, {}), u"RSMFHeadersMissing|"_s);
  row("second attachment", mailOf(zip, "X-RSMF-Version: 2.0.0\r\n", "Content-Type: image/png\r\n\r\nx\r\n--=_b\r\n"),
      u"RSMFAccessZip|"_s);
  row("other name", mailOf(zip).replace("rsmf.zip", "zip.zip"), u"RSMFAccessZip|"_s);
  row("no words", mailOf(zip).replace("hello", "  "), u"|RSMFMissingBody"_s);
  row("not base64", mailOf(zip).replace("base64", "7bit"), u"ZipIntegrity|"_s);
  row("count", with("X-RSMF-EventCount: 3"), u"|RSMFHeaderEventCountMismatch"_s);
  row("count in words", with("X-RSMF-EventCount: two"), u"|RSMFHeaderEventCountFormat"_s);
  row("attachments are not counted", with("X-RSMF-AttachmentCount: 7"), u"|"_s);
  row("attachments in words", with("X-RSMF-AttachmentCount: one"), u"|RSMFHeaderAttachmentCountFormat"_s);
  row("begin", with("X-RSMF-BeginDate: 2026-01-05T09:00:01Z"), u"|RSMFHeaderDateMismatch"_s);
  row("begin in another zone", with("X-RSMF-BeginDate: 2026-01-05T10:00:00+01:00"), u"|"_s);
  row("end in words", with("X-RSMF-EndDate: tomorrow"), u"|RSMFHeaderDateFormat"_s);
  row("names", with("X-RSMF-Participants: Bo,Ana"), u"|"_s);
  row("names as encoded words", with("X-RSMF-Participants: =?utf-8?q?Ana=2C?=\r\n =?UTF-8?B?IEJv?="), u"|"_s);
  row("another name", with("X-RSMF-Participants: Ana, Bob"), u"|RSMFHeaderParticipantsMismatch"_s);
}

void ValidatorTest::zips() {
  QCOMPARE(judgedZip(zipOf(kManifest)), u"|"_s);
  QCOMPARE(judgedZip(ZipMaker(false).file("rsmf_manifest.json", kManifest).file("A1.png", "x").bytes()), u"|"_s);
  QCOMPARE(judgedZip("no zip"), u"ZipIntegrity|"_s);
  QCOMPARE(judgedZip(ZipMaker().file("A1.png", "x").bytes()), u"ZipMissingManifest|"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).bytes()), u"|ZipAttachmentMissing"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).file("A1.png", "x").file("b", "y").bytes()),
           u"|ZipUnreferencedFiles"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).file("a/A1.png", "x").bytes()),
           u"ZipIntegrity|"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).file("../A1.png", "x").bytes()),
           u"ZipIntegrity|"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).file("A1.png", "x").file("A1.png", "y").bytes()),
           u"ZipIntegrity|"_s);
  QCOMPARE(judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).link("A1.png", "/etc/passwd").bytes()),
           u"ZipIntegrity|"_s);
  // Two hundred bytes out for each byte in is more than any manifest is.
  QCOMPARE(
      judgedZip(ZipMaker().file("rsmf_manifest.json", kManifest).file("A1.png", QByteArray(100 << 20, '\0')).bytes()),
      u"ZipIntegrity|"_s);
  QByteArray flipped = ZipMaker(false).file("rsmf_manifest.json", kManifest).file("A1.png", "LJN\1").bytes();
  flipped[flipped.indexOf("LJN")] = 'X';
  QCOMPARE(judgedZip(flipped), u"ZipIntegrity|"_s);
}

/// A cut file is never taken for a sound one, and reading it ends.
void ValidatorTest::cutAnywhere() {
  const QByteArray mail = mailOf(zipOf(kManifest));
  const qsizetype end = mail.lastIndexOf("\r\n--=_b--");
  for (qsizetype size = 0; size < end - 4; size += 7)
    QVERIFY2(judgedMail(mail.first(size)) != u"|"_s, qPrintable(QString::number(size)));
}

void ValidatorTest::junkBetweenDigits() {
  QByteArray mail = mailOf(zipOf(kManifest));
  mail.insert(mail.indexOf("UEsD") + 40, QByteArray(3 << 20, ' '));
  QCOMPARE(judgedMail(mail), u"ZipIntegrity|"_s);
}

MUNIMENT_TEST(ValidatorTest);

} // namespace muniment::formats::rsmf::tests

#include "validator_test.moc"
