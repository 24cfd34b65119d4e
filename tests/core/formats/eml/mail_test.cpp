#include "core/formats/eml/conversation_mail.h"
#include "core/formats/eml/date_line.h"
#include "core/formats/eml/encoded_words.h"
#include "core/formats/eml/mail_writer.h"
#include "core/formats/eml/quoted_printable.h"
#include "core/formats/exchange/base64_sink.h"
#include "core/formats/exchange/memory_sink.h"
#include "core/formats/exchange/plain_line.h"
#include "core/formats/exchange/time_text.h"
#include "tests/core/formats/exchange/conversation_maker.h"
#include "tests/support/test_suite.h"

namespace muniment::formats::eml {
namespace {

using namespace Qt::StringLiterals;
using muniment::tests::ConversationMaker;
using muniment::tests::plainConversation;

QByteArray written(const Mail& mail) {
  exchange::MemorySink sink;
  const auto done = writeMail(mail, sink, nullptr);
  return done ? sink.bytes() : done.error().id.toLatin1();
}

/// The value of a header as its reader gets it.
QString headerOf(const QByteArray& mail, const QByteArray& name) {
  const QByteArray headers = "\r\n" + mail.left(mail.indexOf("\r\n\r\n") + 2);
  qsizetype start = headers.indexOf("\r\n" + name + ':');
  if (start < 0)
    return {};
  start += name.size() + 3;
  qsizetype end = headers.indexOf("\r\n", start);
  while (end + 2 < headers.size() && headers[end + 2] == ' ')
    end = headers.indexOf("\r\n", end + 2);
  return headerValue(headers.mid(start, end - start));
}

} // namespace

class MailTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void headersComeBack_data() {
    QTest::addColumn<QString>("value");
    for (const QString& each :
         {u"plain"_s, u"two words"_s, u"Zoë 中 👩🏽‍⚖️"_s, QString(300, u'x'), u"中"_s.repeated(200),
          u"=?utf-8?q?not_mine?="_s, u"a  b"_s, u"long "_s.repeated(60).trimmed(), QString()})
      QTest::newRow(each.left(12).toUtf8().toHex().constData()) << each;
  }
  void headersComeBack() {
    QFETCH(const QString, value);
    const auto line = headerLine("Subject", value);
    QVERIFY(line.has_value());
    QCOMPARE(headerValue(line->mid(8)), value);
    for (const QByteArray& each : line->split('\n')) {
      QVERIFY2(each.size() <= 78, each.constData());
      QVERIFY(std::all_of(each.begin(), each.end(), [](char c) { return static_cast<uchar>(c) < 127; }));
    }
  }
  void lineBreaksAreRefused() {
    for (const QString& value :
         {u"a\r\nBcc: b@example.test"_s, u"a\nb"_s, u"a\rb"_s, u"a\x01"_s, u"a\u2028b"_s, u"a\u0085b"_s}) {
      QCOMPARE(headerLine("Subject", value).error().id, u"eml.header_refused"_s);
      QVERIFY(!addressLine("To", {{value, u"a@x.test"_s}}));
      QVERIFY(!parameterLine("Content-Disposition", "attachment", "filename", value));
    }
    for (const QByteArray& name :
         {QByteArray("Sub ject"), QByteArray("Sub:ject"), QByteArray("S\r\nX"), QByteArray(), QByteArray(256, 'a')})
      QVERIFY(!headerLine(name, u"a"_s));
    QVERIFY(!addressLine("To", {{u"Ana"_s, u"a@x.test>, <b@x.test"_s}}));
    QVERIFY(!addressLine("To", {{u"Ana"_s, u"nobody"_s}}));
  }
  void wordsOfOthers() {
    QCOMPARE(headerValue(" =?iso-8859-1?q?Zo=EB?= and =?utf-8?b?5Lit?="), u"Zoë and 中"_s);
    QCOMPARE(headerValue("=?utf-8?b?5L?=\r\n =?utf-8?b?it?="), headerValue("=?utf-8?b?5L?= =?utf-8?b?it?="));
    QCOMPARE(headerValue("=?utf-8?q?cut"), u"=?utf-8?q?cut"_s);
    QCOMPARE(headerValue("=?utf-8?x?a?="), u"=?utf-8?x?a?="_s);
    QCOMPARE(headerValue("Zo\xc3\xab raw"), u"Zoë raw"_s);
  }
  void parameters() {
    QCOMPARE(*parameterLine("Content-Disposition", "attachment", "filename", u"a.jpg"_s),
             QByteArray("Content-Disposition: attachment;\r\n filename=\"a.jpg\"\r\n"));
    QCOMPARE(*parameterLine("Content-Disposition", "attachment", "filename", u"Zoë.jpg"_s),
             QByteArray("Content-Disposition: attachment;\r\n filename*=UTF-8''Zo%C3%AB.jpg\r\n"));
    const QByteArray lengthy = *parameterLine("Content-Disposition", "attachment", "filename", u"ë"_s.repeated(30));
    QVERIFY(lengthy.contains("filename*0*=UTF-8''%C3") && lengthy.contains(";\r\n filename*1*=%C3"));
    for (const QByteArray& line : lengthy.split('\n'))
      QVERIFY(line.size() <= 100);
  }
  void quotedPrintableComesBack() {
    for (const QByteArray& text :
         {QByteArray("a = b\n"), QByteArray("ends in space \nand tab\t\n"), QByteArray(500, 'x'),
          QByteArray("Zo\xc3\xab\n\n."), QByteArray("--=_b\n"), QByteArray()}) {
      const QByteArray encoded = quotedPrintable(text);
      QCOMPARE(fromQuotedPrintable(encoded), text);
      QVERIFY(!encoded.contains("=_"));
      for (const QByteArray& line : encoded.split('\n'))
        QVERIFY(line.size() <= 77);
    }
  }
  void base64InAnyPieces() {
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
      bytes += static_cast<char>(i * 7);
    for (const qsizetype piece : {1, 2, 56, 57, 58, 1000, 5000}) {
      exchange::MemorySink out;
      exchange::Base64Sink sink(out);
      for (qsizetype at = 0; at < bytes.size(); at += piece)
        QVERIFY(sink.take(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at))));
      QVERIFY(sink.finish());
      QCOMPARE(QByteArray::fromBase64(out.bytes()), bytes);
      for (const QByteArray& line : out.bytes().split('\n'))
        QVERIFY(line.size() <= 77);
    }
  }
  void dates() {
    QCOMPARE(dateText(*Instant::parse(u"2024-02-29T23:30:00.000Z"), 90), u"Fri, 01 Mar 2024 01:00:00 +0130"_s);
    QCOMPARE(dateText(*Instant::parse(u"2026-01-05T00:10:00.000Z"), -30), u"Sun, 04 Jan 2026 23:40:00 -0030"_s);
    exchange::EventTime time{Instant::parse(u"2026-01-05T00:10:00.000Z"), -30, TimePrecision::Minute, u"X"_s};
    QCOMPARE(exchange::readableText(time), u"2026-01-04 23:40 -00:30, seconds not recorded, zone assumed: X"_s);
    QCOMPARE(exchange::localDate(time), u"2026-01-04"_s);
    QCOMPARE(exchange::utcText(time), u"2026-01-05T00:10:00Z"_s);
    QCOMPARE(exchange::readableText({}), u"time not recorded"_s);
  }
  void names() {
    QCOMPARE(exchange::suggestedName(u"../../etc/passwd"_s, u"x"_s), u"_.._etc_passwd"_s);
    QCOMPARE(exchange::suggestedName(u"CON.txt"_s, u"x"_s), u"x"_s);
    QCOMPARE(exchange::suggestedName(u"lpt1"_s, u"x"_s), u"x"_s);
    QCOMPARE(exchange::suggestedName(u" . "_s, u"x"_s), u"x"_s);
    QCOMPARE(exchange::suggestedName(u"a\r\nb\u202egpj.exe. "_s, u"x"_s), u"a bgpj.exe"_s);
    QCOMPARE(exchange::generatedName(u'A', 17, u"../x.JPG"_s), u"A000017.jpg"_s);
    QCOMPARE(exchange::generatedName(u'A', 17, u"x.jp/g"_s), u"A000017"_s);
    QCOMPARE(placeholderMailbox(u"+351912345678"_s), u"351912345678@participant.invalid"_s);
    QVERIFY(placeholderMailbox(u"a b"_s) != placeholderMailbox(u"ab"_s));
  }
  void oneEvent() {
    const auto conversation = plainConversation();
    const QByteArray mail = written(mailOfEvent(conversation, conversation.events[0]));
    QCOMPARE(headerOf(mail, "Subject"), u"Ana, Bo"_s);
    QCOMPARE(headerOf(mail, "Date"), u"Mon, 05 Jan 2026 10:00:00 +0100"_s);
    QCOMPARE(headerOf(mail, "To"), u"\"Bo\" <4915112345678@participant.invalid>"_s);
    QVERIFY(mail.contains("filename=\"plan.jpg\"\r\n\r\nZm91cg==\r\n--=_muniment."));
    const QByteArray answer = written(mailOfEvent(conversation, conversation.events[1]));
    QCOMPARE(headerOf(answer, "In-Reply-To"), headerOf(mail, "Message-ID"));
    QCOMPARE(written(mailOfEvent(conversation, conversation.events[0])), mail);
  }
  void aDay() {
    const auto conversation = plainConversation();
    const Mail mail = mailOfEvents(conversation, conversation.events, u"2026-01-05"_s);
    const QByteArray bytes = written(mail);
    QCOMPARE(headerOf(bytes, "Subject"), u"Ana, Bo - 2026-01-05"_s);
    QCOMPARE(headerOf(bytes, "Date"), u"Mon, 05 Jan 2026 10:01:00 +0100"_s);
    QCOMPARE(mail.text.count(u'\n'), 3);
  }
  void whateverPeopleWrite() {
    for (unsigned seed = 1; seed <= 200; ++seed) {
      const auto conversation = ConversationMaker(seed).make(4);
      const Mail mail = mailOfEvents(conversation, conversation.events, u"day"_s);
      const QByteArray bytes = written(mail);
      QVERIFY2(bytes.startsWith("From: "), bytes.constData());
      QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
      QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
      // As many parts as there are files: nothing that was written ends one early.
      const QByteArray boundary = bytes.mid(bytes.indexOf("boundary=\"=_") + 10, 43);
      QCOMPARE(bytes.count("\r\n--" + boundary),
               mail.attachments.empty() ? 0 : static_cast<qsizetype>(mail.attachments.size()) + 2);
    }
  }
  void missingFile() {
    Mail mail = mailOfEvent(plainConversation(), plainConversation().events[0]);
    mail.attachments[0].bytes = nullptr;
    QCOMPARE(written(mail), QByteArray("export.attachment_missing"));
  }
};

MUNIMENT_TEST(MailTest);

} // namespace muniment::formats::eml

#include "mail_test.moc"
