#include "core/evidence/burner.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace evidence;
using namespace Qt::StringLiterals;

namespace {

Redaction redactionOf(MessageId message, Redaction::Part part, std::int64_t start = 0, std::int64_t length = 0) {
  Redaction redaction;
  redaction.message = message;
  redaction.part = part;
  redaction.start = start;
  redaction.length = length;
  redaction.reason = u"PII"_s;
  redaction.state = Redaction::State::SignedOff;
  return redaction;
}

ShownMessage shownOf(std::int64_t number, const QString& text) {
  ShownMessage shown;
  shown.message.id = MessageId::fromNumber(number);
  shown.message.kind = MessageKind::Text;
  shown.message.text = text;
  return shown;
}

/// Burns one message of which something is redacted.
ShownMessage burned(ShownMessage shown, std::vector<Redaction> redactions) {
  Burner burner;
  for (Redaction& redaction : redactions)
    burner.add(std::move(redaction));
  burner.learn(shown.message);
  burner.burn(shown);
  return shown;
}

} // namespace

class BurnerTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStretchGivesWayToAMarkOfFixedWidth();
  void stretchesThatOverlapAreOne();
  void aWholeMessageLosesEverything();
  void quotesOfItAreTaken();
  void otherVersionsAreTaken();
  void aFileLosesNameAndDigest();
  void whatIsNotRedactedStaysAsItIs();
};

void BurnerTest::aStretchGivesWayToAMarkOfFixedWidth() {
  const MessageId id = MessageId::fromNumber(7);
  const ShownMessage shown =
      burned(shownOf(7, u"call +447700900123 now"_s), {redactionOf(id, Redaction::Part::Text, 5, 13)});
  QCOMPARE(shown.message.text, u"call [REDACTED PII] now"_s);
  QVERIFY(shown.isAltered);
  const ShownMessage other = burned(shownOf(7, u"call 1 now"_s), {redactionOf(id, Redaction::Part::Text, 5, 1)});
  QCOMPARE(other.message.text, shown.message.text);
}

void BurnerTest::stretchesThatOverlapAreOne() {
  const MessageId id = MessageId::fromNumber(7);
  const ShownMessage shown = burned(shownOf(7, u"abcdefghij"_s), {redactionOf(id, Redaction::Part::Text, 4, 4),
                                                                  redactionOf(id, Redaction::Part::Text, 2, 4)});
  QCOMPARE(shown.message.text, u"ab[REDACTED PII]ij"_s);
}

void BurnerTest::aWholeMessageLosesEverything() {
  ShownMessage shown = shownOf(7, u"the secret price"_s);
  shown.message.quote = Quote{{}, u"Tom"_s, u"what is it?"_s};
  shown.message.reactions = {{u"Tom"_s, u"secret"_s}};
  shown.tags = {u"Issue: price"_s};
  shown = burned(std::move(shown), {redactionOf(MessageId::fromNumber(7), Redaction::Part::Message)});
  QCOMPARE(shown.message.text, u"[REDACTED PII]"_s);
  QVERIFY(!shown.message.quote);
  QVERIFY(shown.message.reactions.empty());
  QVERIFY(shown.tags.isEmpty());
}

void BurnerTest::quotesOfItAreTaken() {
  const MessageId id = MessageId::fromNumber(7);
  Burner burner;
  burner.add(redactionOf(id, Redaction::Part::Text, 4, 6));
  burner.learn(shownOf(7, u"the secret price"_s).message);
  ShownMessage byId = shownOf(8, u"agreed"_s);
  byId.message.quote = Quote{id, u"Ana"_s, u"the secret price"_s};
  burner.burn(byId);
  QCOMPARE(byId.message.quote->text, u"[REDACTED PII]"_s);
  QVERIFY(byId.isAltered);
  // A quote that nobody could connect to its message tells the words all the same.
  ShownMessage byWords = shownOf(9, u"agreed"_s);
  byWords.message.quote = Quote{{}, u"Ana"_s, u"The  SECRET price"_s};
  burner.burn(byWords);
  QCOMPARE(byWords.message.quote->text, u"[REDACTED PII]"_s);
}

void BurnerTest::otherVersionsAreTaken() {
  ShownMessage shown = shownOf(7, u"the secret price"_s);
  LiveFact said;
  said.kind = LiveFact::Kind::Said;
  said.text = u"the secret priec"_s;
  LiveFact read;
  read.kind = LiveFact::Kind::Status;
  read.word = u"read"_s;
  shown.facts = {said, read};
  Sighting other;
  other.text = u"the secret price!"_s;
  shown.sightings = {other};
  shown = burned(std::move(shown), {redactionOf(MessageId::fromNumber(7), Redaction::Part::Text, 4, 6)});
  QCOMPARE(shown.facts.size(), std::size_t{1});
  QVERIFY(shown.facts.front().kind == LiveFact::Kind::Status);
  QVERIFY(!shown.sightings.front().text);
}

void BurnerTest::aFileLosesNameAndDigest() {
  ShownMessage shown = shownOf(7, u"see the file"_s);
  Attachment file;
  file.name = u"payroll-smith.pdf"_s;
  file.size = 12;
  file.digest = QByteArray(32, 'x');
  file.address = QByteArray(32, 'y');
  file.state = Attachment::State::Present;
  shown.message.attachment = file;
  shown = burned(std::move(shown), {redactionOf(MessageId::fromNumber(7), Redaction::Part::Attachment)});
  QVERIFY(shown.isFileRedacted);
  QCOMPARE(shown.message.text, u"see the file"_s);
  QCOMPARE(shown.message.attachment->name, u"[REDACTED PII]"_s);
  QVERIFY(shown.message.attachment->digest.isEmpty());
  QVERIFY(shown.message.attachment->address.isEmpty());
  QVERIFY(shown.message.attachment->size < 0);
}

void BurnerTest::whatIsNotRedactedStaysAsItIs() {
  Burner burner;
  burner.add(redactionOf(MessageId::fromNumber(7), Redaction::Part::Text, 4, 6));
  burner.learn(shownOf(7, u"the secret price"_s).message);
  ShownMessage shown = shownOf(8, u"nothing special"_s);
  shown.message.quote = Quote{MessageId::fromNumber(6), u"Tom"_s, u"something else"_s};
  shown.message.reactions = {{u"Tom"_s, u"👍"_s}};
  burner.burn(shown);
  QVERIFY(!shown.isAltered);
  QCOMPARE(shown.message.quote->text, u"something else"_s);
  QCOMPARE(shown.message.reactions.size(), std::size_t{1});
}

MUNIMENT_TEST(BurnerTest);

} // namespace muniment::tests

#include "burner_test.moc"
