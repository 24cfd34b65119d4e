#include "core/base/error_catalogue.h"
#include "core/base/json.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/read_manifest.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

QJsonObject table() {
  QFile file(QStringLiteral(MUNIMENT_BROKEN_MANIFESTS));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  return QJsonDocument::fromJson(file.readAll()).object();
}

/// `value` in the place of what stands at `steps`, or without it where there is none.
QJsonValue changed(const QJsonValue& in, QStringList steps, const std::optional<QJsonValue>& value) {
  if (steps.isEmpty())
    return value.value_or(QJsonValue());
  QJsonObject object = in.toObject();
  const QString step = steps.takeFirst();
  if (steps.isEmpty() && !value)
    object.remove(step);
  else
    object[step] = changed(object.value(step), steps, value);
  return object;
}

QStringList stepsOf(const QString& pointer) { return pointer.split(u'/').mid(1); }

QByteArray manifestOf(const QJsonObject& base, const QJsonObject& rule) {
  QJsonValue manifest = base;
  const QJsonObject set = rule.value("set"_L1).toObject();
  for (auto each = set.begin(); each != set.end(); ++each)
    manifest = changed(manifest, stepsOf(each.key()), each.value());
  if (rule.contains("remove"_L1))
    manifest = changed(manifest, stepsOf(rule.value("remove"_L1).toString()), std::nullopt);
  return QJsonDocument(manifest.toObject()).toJson();
}

QString listed(const ManifestProblems& problems) {
  QStringList all;
  for (const ManifestProblem& each : problems)
    all += each.error.id + u" at "_s + each.pointer + u' ' + each.error.arguments.join(u'|');
  return all.join(u"; "_s);
}

} // namespace

class ManifestReadingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyRuleIsEnforced_data();
  void everyRuleIsEnforced();
  void everyRuleOfTheCatalogueIsBroken();
  void theBaseOfTheTableIsGood();
  void placesAreExact();
  void whatIsNotJsonIsRefused_data();
  void whatIsNotJsonIsRefused();
  void problemsAreBounded();
  void presetsAreGood_data();
  void presetsAreGood();
  void noPresetOfThatName();
};

void ManifestReadingTest::everyRuleIsEnforced_data() {
  QTest::addColumn<QByteArray>("manifest");
  QTest::addColumn<QString>("code");
  QTest::addColumn<QString>("at");
  const QJsonObject all = table();
  for (const QJsonValue each : all.value("cases"_L1).toArray()) {
    const QJsonObject rule = each.toObject();
    QTest::addRow("%s", qUtf8Printable(rule.value("name"_L1).toString()))
        << manifestOf(all.value("base"_L1).toObject(), rule) << rule.value("code"_L1).toString()
        << rule.value("at"_L1).toString();
  }
}

void ManifestReadingTest::everyRuleIsEnforced() {
  QFETCH(const QByteArray, manifest);
  QFETCH(const QString, code);
  QFETCH(const QString, at);
  const auto reading = readManifest(manifest);
  QVERIFY(!reading.manifest);
  const bool found = std::ranges::any_of(reading.problems, [&](const ManifestProblem& problem) {
    return problem.error.id == code && problem.pointer == at;
  });
  QVERIFY2(found, qUtf8Printable(listed(reading.problems)));
  for (const ManifestProblem& problem : reading.problems)
    QVERIFY(!errorText(problem.error).contains("%1"_L1));
}

void ManifestReadingTest::everyRuleOfTheCatalogueIsBroken() {
  QSet<QString> broken = {u"manifest.not_json"_s, u"manifest.too_large"_s, u"manifest.no_preset"_s}; // tested below
  for (const QJsonValue each : table().value("cases"_L1).toArray())
    broken.insert(each.toObject().value("code"_L1).toString());
  for (const QString& id : knownErrorIds()) {
    if (id.startsWith("manifest."_L1))
      QVERIFY2(broken.contains(id), qUtf8Printable(id));
  }
}

void ManifestReadingTest::theBaseOfTheTableIsGood() {
  const auto reading = readManifest(QJsonDocument(table().value("base"_L1).toObject()).toJson());
  QVERIFY2(reading.manifest, qUtf8Printable(listed(reading.problems)));
}

void ManifestReadingTest::placesAreExact() {
  const auto reading =
      readManifest("{\n  \"manifest\": 1,\n  \"title\": \"\xc3\xa9\", \"colour\": 1,\n  \"id\": \"a b\"\n}");
  const auto at = [&](const QString& pointer) {
    const auto found = std::ranges::find_if(reading.problems,
                                            [&](const ManifestProblem& problem) { return problem.pointer == pointer; });
    return found == reading.problems.end() ? u"none"_s : u"%1:%2"_s.arg(found->line).arg(found->column);
  };
  QCOMPARE(at(u"/colour"_s), u"3:17"_s);
  QCOMPARE(at(u"/id"_s), u"4:9"_s);
  QCOMPARE(at({}), u"1:1"_s);
}

void ManifestReadingTest::whatIsNotJsonIsRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("code");
  QTest::addColumn<int>("line");
  QTest::addRow("empty") << QByteArray() << u"manifest.not_json"_s << 1;
  QTest::addRow("cut short") << QByteArray("{\n\n\"id\":") << u"manifest.not_json"_s << 3;
  QTest::addRow("a name twice") << QByteArray("{\n\"id\":\"a\",\n\"id\":\"b\"}") << u"manifest.not_json"_s << 3;
  QTest::addRow("a comment") << QByteArray("{\n// hello\n}") << u"manifest.not_json"_s << 2;
  QTest::addRow("not an object") << QByteArray("[]") << u"manifest.wrong_type"_s << 1;
  QTest::addRow("too large") << QByteArray(2 << 20, ' ') << u"manifest.too_large"_s << 1;
  QTest::addRow("too deep") << QByteArray(200, '[') << u"manifest.not_json"_s << 1;
}

void ManifestReadingTest::whatIsNotJsonIsRefused() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, code);
  QFETCH(const int, line);
  const auto reading = readManifest(bytes);
  QVERIFY(!reading.manifest);
  QCOMPARE(reading.problems.at(0).error.id, code);
  QCOMPARE(reading.problems.at(0).line, line);
}

void ManifestReadingTest::problemsAreBounded() {
  QByteArray many = "{\"a0\":1";
  for (int i = 1; i < 5000; ++i)
    many += ",\"a" + QByteArray::number(i) + "\":1";
  QCOMPARE(readManifest(many + '}').problems.size(), std::size_t(100));
}

void ManifestReadingTest::presetsAreGood_data() {
  QTest::addColumn<QString>("name");
  for (const QString& name : presetNames())
    QTest::addRow("%s", qUtf8Printable(name)) << name;
}

void ManifestReadingTest::presetsAreGood() {
  QFETCH(const QString, name);
  const auto bytes = preset(name);
  QVERIFY(bytes);
  const auto reading = readManifest(*bytes);
  QVERIFY2(reading.manifest, qUtf8Printable(listed(reading.problems)));
  QCOMPARE(reading.manifest->id, name);
  QVERIFY(!reading.manifest->tests.empty());
  QVERIFY(name == "fcm"_L1 || name.endsWith("webhook"_L1) ||
          reading.manifest->title.contains("site mapping"_L1)); // no claim of more
}

void ManifestReadingTest::noPresetOfThatName() { QCOMPARE(preset(u"../secret"_s).error().id, u"manifest.no_preset"_s); }

MUNIMENT_TEST(ManifestReadingTest);

} // namespace muniment::tests

#include "manifest_reading_test.moc"
