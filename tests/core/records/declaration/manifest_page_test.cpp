#include "core/records/declaration/manifest_page.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class ManifestPageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itIsAsDocumented() {
    Message message;
    message.id = MessageId::fromNumber(58'720'256);
    message.conversation = *ConversationId::parse(u"018cc251-f400-7000-8000-000000000002");
    message.position = 6;
    message.time = {1'768'291'200'000, true, false, TimePrecision::Minute};
    message.speaker = 2;
    message.kind = MessageKind::Text;
    message.flags = MessageFlag::Edited | MessageFlag::Agrees;
    message.text = u"Approved. \u20AC 7,664"_s;
    message.salt = *Salt::fromHex(u"000102030405060708090a0b0c0d0e0f");
    Sighting sighting;
    sighting.message = message.id;
    sighting.source = 1;
    sighting.offset = 120;
    sighting.length = 48;
    sighting.digest = sha256("bytes");
    sighting.time = message.time;
    records::ManifestPage page(*RecordId::parse(u"018cc251-f400-7000-8000-000000000001"), 1);
    QVERIFY(page.isEmpty());
    QVERIFY(page.add(message, MemberRole::Selected, std::span(&sighting, 1)));
    const QByteArray bytes = page.bytes();
    const auto read = parseJson(bytes);
    QVERIFY(read);
    QCOMPARE(canonicalJson(*read).value(), bytes);
    QFile documented(QStringLiteral(MUNIMENT_RECORD_FORMAT));
    QVERIFY(documented.open(QIODevice::ReadOnly));
    const QByteArray text = documented.readAll();
    QVERIFY2(text.contains(bytes), bytes.constData());
    QVERIFY2(text.contains(sha256(bytes).toHex().toLatin1()), qPrintable(sha256(bytes).toHex()));
    // The ledger's leaf follows from what the page holds alone.
    const Json& kept = read->at(u"messages").array()->front();
    QByteArray content;
    QVERIFY(appendContent(content, message));
    QCOMPARE(commitment(*Salt::fromHex(kept.text(u"salt")), kept.at(u"content")).value(),
             sha256({message.salt.view(), content}));
  }

  void messagesFollowEachOther() {
    records::ManifestPage page(RecordId::make(Instant()), 3);
    for (int i = 0; i < 3; ++i) {
      Message message;
      message.position = i;
      message.text = u"\"quoted\"\n"_s;
      message.attachment = Attachment();
      message.salt = makeSalt();
      QVERIFY(page.add(message, MemberRole::Context, {}));
    }
    const auto read = parseJson(page.bytes());
    QVERIFY(read);
    QCOMPARE(canonicalJson(*read).value(), page.bytes());
    QCOMPARE(read->at(u"messages").array()->size(), 3U);
    Message broken;
    broken.text = QString(QChar(0xD800));
    QVERIFY(!page.add(broken, MemberRole::Context, {}));
  }
};

MUNIMENT_TEST(ManifestPageTest);

} // namespace muniment::tests

#include "manifest_page_test.moc"
