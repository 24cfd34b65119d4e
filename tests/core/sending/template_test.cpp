#include "core/connect/whatsapp/media_rules.h"
#include "core/connect/whatsapp/template_filling.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::whatsapp;

class TemplateTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTemplateIsFilledAndShownAsItWillLook();
  void namedBlanksCarryTheirNames();
  void aValueCannotBecomeABlank();
  void whatCannotBeSentIsRefused_data();
  void whatCannotBeSentIsRefused();
  void aHeaderFileIsAsked();
  void filesGoAsWhatAPhoneShows();
};

namespace {

TemplateDefinition read(const QByteArray& json) {
  const auto item = connect::ForeignJson::parse(json);
  return item ? readTemplate(*item) : TemplateDefinition();
}

const QByteArray kRequest = R"({"id":"1","name":"approval_request","language":"en_US","category":"UTILITY",
  "status":"APPROVED","quality_score":{"score":"GREEN"},"components":[
  {"type":"HEADER","format":"TEXT","text":"Case {{1}}"},
  {"type":"BODY","text":"Please decide on {{1}} until {{2}} at the latest, {{1}}."},
  {"type":"FOOTER","text":"Records office"},
  {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Approve"},{"type":"URL","text":"Look","url":"https://a.test/{{1}}"}]}]})";

const TemplateValues kValues = {{u"header.1"_s, u"4711"_s},
                                {u"body.1"_s, u"the contract"_s},
                                {u"body.2"_s, u"Friday"_s},
                                {u"button.0"_s, u"yes/4711"_s},
                                {u"button.1"_s, u"4711"_s}};

QString refusalOf(const TemplateDefinition& definition, const TemplateValues& values) {
  const auto checked = checkTemplate(definition, values);
  return checked ? QString() : checked.error().id;
}

} // namespace

void TemplateTest::aTemplateIsFilledAndShownAsItWillLook() {
  const TemplateDefinition definition = read(kRequest);
  QCOMPARE(definition.quality, u"GREEN"_s);
  QCOMPARE(placesOf(definition), (QStringList{u"header.1"_s, u"body.1"_s, u"body.2"_s, u"button.1"_s}));
  const auto content = fillTemplate(definition, kValues);
  QVERIFY(content);
  QCOMPARE(
      canonicalJson(content->components).value_or(QByteArray()),
      QByteArray(
          R"([{"parameters":[{"text":"4711","type":"text"}],"type":"header"},)"
          R"({"parameters":[{"text":"the contract","type":"text"},{"text":"Friday","type":"text"}],"type":"body"},)"
          R"({"index":"0","parameters":[{"payload":"yes/4711","type":"payload"}],"sub_type":"quick_reply","type":"button"},)"
          R"({"index":"1","parameters":[{"text":"4711","type":"text"}],"sub_type":"url","type":"button"}])"));
  QCOMPARE(previewOf(definition, kValues).words(),
           u"Case 4711\nPlease decide on the contract until Friday at the latest, the contract.\nRecords "
           "office\n[Approve]\n[Look]"_s);
  QCOMPARE(previewOf(definition, {}).header, u"Case {{1}}"_s);
}

void TemplateTest::namedBlanksCarryTheirNames() {
  const TemplateDefinition definition =
      read(R"({"name":"n","language":"de","status":"APPROVED","parameter_format":"NAMED",
    "components":[{"type":"body","text":"Hello {{first_name}}!"}]})");
  const auto content = fillTemplate(definition, {{u"body.first_name"_s, u"Ana"_s}});
  QVERIFY(content);
  QCOMPARE(
      canonicalJson(content->components).value_or(QByteArray()),
      QByteArray(R"([{"parameters":[{"parameter_name":"first_name","text":"Ana","type":"text"}],"type":"body"}])"));
}

void TemplateTest::aValueCannotBecomeABlank() {
  TemplateValues values = kValues;
  values[u"body.1"_s] = u"{{2}}"_s;
  QVERIFY(previewOf(read(kRequest), values).body.startsWith(u"Please decide on {{2}} until Friday"_s));
}

void TemplateTest::whatCannotBeSentIsRefused_data() {
  QTest::addColumn<QString>("status");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("refusal");
  QTest::newRow("good") << u"APPROVED"_s << u"the contract"_s << QString();
  QTest::newRow("paused") << u"PAUSED"_s << u"a"_s << u"whatsapp.template_paused"_s;
  QTest::newRow("pending") << u"PENDING"_s << u"a"_s << u"whatsapp.template_pending"_s;
  QTest::newRow("rejected") << u"REJECTED"_s << u"a"_s << u"whatsapp.template_refused"_s;
  QTest::newRow("disabled") << u"DISABLED"_s << u"a"_s << u"whatsapp.template_refused"_s;
  QTest::newRow("unknown") << u"SOMETHING_NEW"_s << u"a"_s << u"whatsapp.template_refused"_s;
  QTest::newRow("empty") << u"APPROVED"_s << u" "_s << u"whatsapp.blank_empty"_s;
  QTest::newRow("line break") << u"APPROVED"_s << u"a\nb"_s << u"whatsapp.blank_broken"_s;
  QTest::newRow("tab") << u"APPROVED"_s << u"a\tb"_s << u"whatsapp.blank_broken"_s;
  QTest::newRow("five spaces") << u"APPROVED"_s << u"a     b"_s << u"whatsapp.blank_broken"_s;
  QTest::newRow("four spaces") << u"APPROVED"_s << u"a    b"_s << QString();
  QTest::newRow("too long") << u"APPROVED"_s << QString(1'000, u'a') << u"whatsapp.too_long"_s;
}

void TemplateTest::whatCannotBeSentIsRefused() {
  QFETCH(QString, status);
  QFETCH(QString, value);
  QFETCH(QString, refusal);
  TemplateDefinition definition = read(kRequest);
  definition.status = status;
  TemplateValues values = kValues;
  values[u"body.1"_s] = value;
  QCOMPARE(refusalOf(definition, values), refusal);
}

void TemplateTest::aHeaderFileIsAsked() {
  TemplateDefinition definition = read(kRequest);
  definition.headerFormat = u"DOCUMENT"_s;
  definition.header.clear();
  const auto without = fillTemplate(definition, kValues);
  QVERIFY(!without);
  QCOMPARE(without.error().id, u"whatsapp.header_file"_s);
  const auto with = fillTemplate(definition, kValues, u"77"_s);
  QVERIFY(with);
  QVERIFY(canonicalJson(with->components)
              .value_or(QByteArray())
              .contains(R"({"parameters":[{"document":{"id":"77"},"type":"document"}],"type":"header"})"));
}

void TemplateTest::filesGoAsWhatAPhoneShows() {
  constexpr qint64 megabyte = qint64(1) << 20;
  QCOMPARE(checkMedia(u"image/jpeg"_s, 5 * megabyte).value_or(MediaRule()).kind, u"image"_s);
  QCOMPARE(checkMedia(u"image/jpeg"_s, 5 * megabyte + 1).value_or(MediaRule()).kind, u"document"_s);
  QCOMPARE(checkMedia(u"audio/ogg; codecs=opus"_s, 9).value_or(MediaRule()).mime, u"audio/ogg; codecs=opus"_s);
  QCOMPARE(checkMedia(u"audio/ogg"_s, 9).value_or(MediaRule()).kind, u"document"_s);
  QCOMPARE(checkMedia(u"application/pdf"_s, 9).value_or(MediaRule()).kind, u"document"_s);
  QVERIFY(!checkMedia(u"application/pdf"_s, 101 * megabyte));
  QVERIFY(!checkMedia(u"application/pdf"_s, 0));
}

MUNIMENT_TEST(TemplateTest);

} // namespace muniment::tests

#include "template_test.moc"
