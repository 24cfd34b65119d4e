#include "core/workspace/conversations/transcript.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/core/evidence/unpacker.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;

namespace {

/// Words that must not be found, and one that must be, so that the search shows that it sees.
const QByteArrayList kCanaries{"kanaritext", "kanariwhole", "kanarifile", "kanaribytes", "kanariother"};
const QByteArray kShown = "kanarishown";

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
