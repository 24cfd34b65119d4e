#include "core/preview/wire/frame.h"
#include "core/preview/wire/preview_answer.h"
#include "core/preview/wire/preview_request.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace preview;
using Answer = PreviewAnswer;

class WireTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFrameComesTogetherFromAnyPieces() {
    const QByteArray stream =
        *Frame::around("one") + *Frame::around({}) + *Frame::around(QByteArray(Frame::kMost, 'x'));
    for (const qsizetype piece : {qsizetype{1}, qsizetype{3}, qsizetype{1000}, stream.size()}) {
      Frame frame;
      QByteArrayList payloads;
      for (qsizetype at = 0; at < stream.size(); at += piece) {
        frame.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)));
        for (auto next = frame.next(); next && *next; next = frame.next())
          payloads << **next;
      }
      QCOMPARE(payloads, QByteArrayList({"one", "", QByteArray(Frame::kMost, 'x')}));
    }
  }

  void aFrameThatIsTooLongIsRefused() {
    QVERIFY(!Frame::around(QByteArray(Frame::kMost + 1, 'x')));
    Frame frame;
    frame.feed(QByteArray::fromHex("01000100"));
    QCOMPARE(frame.next().error().id, u"preview.stopped"_s);
  }

  void aRequestReadsBack() {
    PreviewRequest request{PreviewRequest::Verb::Render, 7};
    request.from = 3;
    request.scale = 1.25;
    request.turns = 3;
    request.tile = QRect(10, 20, 300, 400);
    request.text = u"Straße"_s;
    const auto read = PreviewRequest::unpack(request.pack());
    QVERIFY(read);
    QCOMPARE(read->pack(), request.pack());
    QCOMPARE(read->tile, request.tile);
    QCOMPARE(read->text, request.text);
  }

  void aRequestBeyondBoundsIsRefused() {
    const auto refused = [](auto change) {
      PreviewRequest request{PreviewRequest::Verb::Render};
      request.tile = QRect(0, 0, 10, 10);
      if (!PreviewRequest::unpack(request.pack()))
        return false;
      change(request);
      return !PreviewRequest::unpack(request.pack());
    };
    QVERIFY(refused([](PreviewRequest& request) { request.scale = 0; }));
    QVERIFY(refused([](PreviewRequest& request) { request.scale = 65; }));
    QVERIFY(refused([](PreviewRequest& request) { request.scale = std::numeric_limits<double>::quiet_NaN(); }));
    QVERIFY(refused([](PreviewRequest& request) { request.turns = 4; }));
    QVERIFY(refused([](PreviewRequest& request) { request.page = -1; }));
    QVERIFY(refused([](PreviewRequest& request) { request.tile.setWidth(PreviewRequest::kMostSide + 1); }));
    QVERIFY(refused([](PreviewRequest& request) { request.text = QString(1001, u'x'); }));
  }

  void everyAnswerReadsBackAndNoPartOfItDoes() {
    const std::vector<Answer> answers{
        {Answer::Status::NeedsPassword, {}},
        {Answer::Status::Done, Answer::Facts{true, u"PNG"_s, 1, {{u"a"_s, u"b"_s}, {u"c"_s, u"\u05d0"_s}}}},
        {Answer::Status::Done, Answer::Sizes{{{595, 842}, {842.5, 595}}}},
        {Answer::Status::Done, Answer::Pixels{2048, 1}},
        {Answer::Status::Done, Answer::Words{{{u"word"_s, {1, 2, 3, 4}, true, false}}, true}},
        {Answer::Status::Done, Answer::Marks{{{1, 2, 3, 4}, {-1, 0, 1, 1}}}},
        {Answer::Status::Done, Answer::Outline{{{2, u"title"_s, -1}}, false}},
        {Answer::Status::Done, Answer::Facts{false, u"Ogg"_s, 1, {}, false, {}, Answer::Media{90'000, true, false}}},
        {Answer::Status::Done, Answer::Wave{{0, 255, 7}, true}},
        {Answer::Status::Done, Answer::Sound{1000, true}},
        {Answer::Status::Done, Answer::Frame{{320, 240}, 40, 80}},
    };
    for (const Answer& answer : answers) {
      const QByteArray bytes = answer.pack();
      const auto read = Answer::unpack(bytes);
      QVERIFY(read && *read == answer);
      for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!Answer::unpack(QByteArrayView(bytes).first(length)));
      QVERIFY(!Answer::unpack(bytes + '\0'));
    }
  }

  void aCountOfThingsThatAreNotThereReservesNothing() {
    QByteArray bytes = Answer{Answer::Status::Done, Answer::Marks{}}.pack();
    bytes.chop(8);
    bytes += QByteArray::fromHex("ffffffffffffff7f");
    QVERIFY(!Answer::unpack(bytes));
  }
};

MUNIMENT_TEST(WireTest);

} // namespace muniment::tests

#include "wire_test.moc"
