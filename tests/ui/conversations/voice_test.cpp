#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/attachment_viewer.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/voice_player.h"
#include "ui/kit/theme.h"
#include "ui/preview/player_pane.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/sound/silent_output.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace muniment::ui;

/// Voice notes are heard where they stand.
class VoiceTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_previews =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));

  struct Shown final {
    explicit Shown(const std::shared_ptr<preview::PreviewHost>& previews, const char* name = "voice.ogg") {
      QFile file(QStringLiteral(MUNIMENT_MEDIA "/") + QString::fromLatin1(name));
      if (file.open(QIODevice::ReadOnly))
        queries.voice = file.readAll();
      screen = std::make_unique<ConversationsScreen>(queries, queries.review, nullptr);
      screen->setPreviews(previews);
      screen->resize(1262, 820);
      screen->show();
      view = screen->findChild<TranscriptView*>(u"transcript"_s);
      voices = screen->findChild<VoicePlayer*>();
      voices->player()->setOutput(std::make_unique<SilentOutput>());
    }
    [[nodiscard]] const TranscriptGeometry::Visible* row() const {
      const auto* row = view->geometryOfRows().find(FakeQueries::kVoice);
      return row && row->layout && !row->layout->wave.isEmpty() ? row : nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(view, key, modifiers); }

    FakeQueries queries;
    std::unique_ptr<ConversationsScreen> screen;
    TranscriptView* view = nullptr;
    VoicePlayer* voices = nullptr;
  };

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }

  void spacePlaysAndPauses() {
    Shown shown(m_previews);
    QTRY_VERIFY(shown.row());
    shown.view->setCurrent(FakeQueries::kVoice);
    shown.press(Qt::Key_Space);
    QTRY_VERIFY(shown.voices->isPlaying());
    QVERIFY(shown.view->selection().isEmpty()); // it is not selected by that
    QTRY_VERIFY(shown.voices->share() > 0.05);
    QVERIFY(shown.voices->words().startsWith(u"0:0"));
    shown.press(Qt::Key_Space);
    QVERIFY(!shown.voices->isPlaying());
    const double share = shown.voices->share();
    QVERIFY(share > 0);
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.voices->share(), 1.0); // five seconds on, of four
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.voices->share(), 0.0);
    QTest::keyClicks(shown.view, u">"_s);
    QVERIFY(shown.voices->words().contains(u"1.25"));
    shown.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(shown.view->selection().contains(FakeQueries::kVoice));
    // Where there is nothing to hear, the key selects.
    shown.view->setCurrent(FakeQueries::kVoice - 2);
    shown.press(Qt::Key_Space);
    QVERIFY(shown.view->selection().contains(FakeQueries::kVoice - 2));
  }

  void aClickOnTheWavePlaysFromThere() {
    Shown shown(m_previews);
    QTRY_VERIFY(shown.row());
    const QRect wave = shown.row()->layout->wave.translated(0, shown.row()->y);
    QTest::mouseClick(shown.view->viewport(), Qt::LeftButton, {}, wave.center());
    QTRY_VERIFY(shown.voices->isPlaying());
    QVERIFY(shown.voices->share() >= 0.45);
    const QRect button = shown.row()->layout->play.translated(0, shown.row()->y);
    QTest::mouseClick(shown.view->viewport(), Qt::LeftButton, {}, button.center());
    QVERIFY(!shown.voices->isPlaying());
    QTest::mouseClick(shown.view->viewport(), Qt::LeftButton, {}, wave.topLeft() + QPoint(1, 4));
    QVERIFY(shown.voices->isPlaying());
    QVERIFY(shown.voices->share() < 0.1);
  }

  void whoeverLeavesHearsNothingMore() {
    Shown shown(m_previews);
    QTRY_VERIFY(shown.row());
    shown.view->setCurrent(FakeQueries::kVoice);
    shown.press(Qt::Key_Space);
    QTRY_VERIFY(shown.voices->isPlaying());
    shown.screen->hide(); // as a lock does
    QVERIFY(!shown.voices->isPlaying());
    shown.screen->show();
    shown.press(Qt::Key_Space);
    QVERIFY(shown.voices->isPlaying());
    shown.press(Qt::Key_Return); // the viewer takes over
    QVERIFY(!shown.voices->isPlaying() && shown.voices->message().isNull());
  }

  void whatCannotBeHeardIsSaid() {
    Shown shown(m_previews, "foreign.mka");
    QTRY_VERIFY(shown.row());
    const QSignalSpy failed(shown.screen.get(), &ConversationsScreen::failed);
    shown.view->setCurrent(FakeQueries::kVoice);
    shown.press(Qt::Key_Space);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().id, u"preview.format"_s);
    QVERIFY(!shown.voices->isPlaying() && shown.voices->message().isNull());
    shown.screen->setPreviews(nullptr);
    shown.press(Qt::Key_Space);
    QTRY_COMPARE(failed.size(), 2);
  }

  /// The words of reviewers stand beside what they heard.
  void theViewerShowsWhatWasWrittenDown() {
    Shown shown(m_previews);
    (void)shown.queries.run(
        workspace::WriteDown(MessageId::fromNumber(FakeQueries::kVoice + 1), u"Ship it on Thursday."_s));
    QTRY_VERIFY(shown.row());
    shown.view->setCurrent(FakeQueries::kVoice);
    shown.press(Qt::Key_Return);
    auto* dialog = shown.screen->findChild<PreviewDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->view()->state(), PreviewView::State::Played);
    auto* words = dialog->findChild<QLabel*>(u"playerWords"_s);
    QTRY_VERIFY(words->isVisible());
    QVERIFY(words->text().startsWith(u"Ship it on Thursday."));
    QVERIFY(words->text().contains(u"Ines Roth"));
    dialog->close();
  }

  void itLooksLikeAVoiceNote() {
    for (const Theme::Mode mode : {Theme::Light, Theme::Dark}) {
      applyTheme(*qApp, mode);
      Shown shown(m_previews);
      QTRY_VERIFY(shown.row());
      shown.view->setCurrent(FakeQueries::kVoice);
      QTest::keyClicks(shown.view, u" "_s);
      QTRY_VERIFY(shown.voices->isPlaying());
      shown.voices->changeSpeed(true);
      QTRY_VERIFY(shown.voices->share() > 0.3);
      QTRY_VERIFY(shown.queries.previews >= 2); // the wave, and what is heard
      QTRY_COMPARE(std::ssize(shown.voices->player()->wave()), std::ptrdiff_t{256});
      QVERIFY(shown.screen->grab().save(
          QStringLiteral(MUNIMENT_PICTURES "/voice-%1.png").arg(mode == Theme::Dark ? u"dark"_s : u"light"_s)));
    }
  }
};

MUNIMENT_TEST(VoiceTest);

} // namespace muniment::tests

#include "voice_test.moc"
