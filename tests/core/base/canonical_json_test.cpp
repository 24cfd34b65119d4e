#include "core/base/json.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

class CanonicalJsonTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesOneForm_data() {
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("spaces") << QByteArray(" { \"b\" : [ 1 , 2 ] ,\n\t\"a\" : null } ")
                            << QByteArray(R"({"a":null,"b":[1,2]})");
    QTest::newRow("literals") << QByteArray(R"([true,false,null])") << QByteArray(R"([true,false,null])");
    // RFC 8785 §3.2.2.2: the shortest escapes, everything else as it is.
    QTest::newRow("escapes") << QByteArray(R"(["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"])")
                             << QByteArray("[\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    QTest::newRow("control") << QByteArray(R"(["\b\t\n\f\r\u0000\u001f\u007f"])")
                             << QByteArray("[\"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f\"]");
    // RFC 8785 §3.2.3: order by UTF-16 unit, so U+1F600 (D83D…) comes before U+FB33.
    QTest::newRow("order") << QByteArray("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,"
                                         "\"\\u0080\":6,\"\\u00f6\":7}")
                           << QByteArray("{\"\\r\":2,\"1\":4,\"\xC2\x80\":6,\"\xC3\xB6\":7,\"\xE2\x82\xAC\":1,"
                                         "\"\xF0\x9F\x98\x80\":5,\"\xEF\xAC\xB3\":3}");
    QTest::newRow("largest") << QByteArray("[9007199254740991,-9007199254740991,0]")
                             << QByteArray("[9007199254740991,-9007199254740991,0]");
    QTest::newRow("unicode stays") << QByteArray("[\"e\xCC\x81\"]") << QByteArray("[\"e\xCC\x81\"]");
    QTest::newRow("empty") << QByteArray(R"({"":{},"a":[]})") << QByteArray(R"({"":{},"a":[]})");
  }
  void writesOneForm() {
    QFETCH(QByteArray, read);
    QFETCH(QByteArray, written);
    const auto value = parseJson(read);
    QVERIFY(value);
    QCOMPARE(canonicalJson(*value).value_or("?"), written);
    QCOMPARE(canonicalJson(*parseJson(written)).value_or("?"), written);
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList bad = {"",
                                " ",
                                "{",
                                "[1,]",
                                "{\"a\":1,}",
                                "{\"a\" 1}",
                                "[1 2]",
                                "{a:1}",
                                "nul",
                                "tru",
                                "[1]x",
                                "01",
                                "-0",
                                "+1",
                                "-",
                                "1.0",
                                "1e2",
                                "9007199254740992",
                                "-9007199254740992",
                                "99999999999999999999",
                                "\"\\x\"",
                                "\"\\u12\"",
                                "\"\\ud800\"",
                                "\"\\udc00\\ud800\"",
                                "\"\x01\"",
                                "\"a",
                                "\"\xFF\"",
                                "\"\xC0\x80\"",
                                "\"\xED\xA0\x80\"",
                                "{\"a\":1,\"a\":2}",
                                "{\"a\":1,\"\\u0061\":2}",
                                "\xEF\xBB\xBF{}"};
    for (const QByteArray& text : bad)
      QTest::newRow(("<" + text.toPercentEncoding(" {}[]\",:") + ">").constData()) << text;
    QTest::newRow("deep") << QByteArray(100'000, '[');
  }
  void refuses() {
    QFETCH(QByteArray, text);
    const auto value = parseJson(text);
    QVERIFY(!value);
    QCOMPARE(value.error().id, u"json.malformed"_s);
  }

  void everyCutIsRefused() {
    const QByteArray whole("{\"a\":[1,true,\"\xC3\xB6\\u00e4\"],\"b\":{\"c\":null}}");
    QVERIFY(parseJson(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
      QVERIFY2(!parseJson(whole.first(size)), whole.first(size).constData());
  }

  void whatCannotBeProvedIsNotWritten() {
    QVERIFY(!canonicalJson(Json(QString(QChar(0xD800)))));
    QVERIFY(!canonicalJson(Json(Json::kLargestInteger + 1)));
    QVERIFY(canonicalJson(Json(Json::kLargestInteger)));
  }
};

MUNIMENT_TEST(CanonicalJsonTest);

} // namespace muniment::tests

#include "canonical_json_test.moc"
