#include "tests/support/test_suite.h"
#include "ui/kit/theme.h"
#include "ui/preview/frame_surface.h"
#include "ui/preview/player_pane.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/wave_bar.h"
#include "ui/sound/silent_output.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::Player;
using ui::PlayerPane;
using ui::PreviewView;
using ui::SoundOutput;

namespace {

QByteArray made(const QString& name) {
  QFile file(QStringLiteral(MUNIMENT_MEDIA "/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Somebody who listens as fast as the test says.
class HandOutput final : public SoundOutput {
 public:
  struct Log final {
    int starts = 0;
    int stops = 0;
    bool isRunning = false;
    QByteArray written; ///< since the last start
    std::int64_t heard = 0;
  };

  explicit HandOutput(std::shared_ptr<Log> log) : m_log(std::move(log)) {}

  bool start() override {
    ++m_log->starts;
    m_log->isRunning = true;
    m_log->written.clear();
    m_log->heard = 0;
    return true;
  }
  void stop() override {
    m_log->stops += m_log->isRunning ? 1 : 0;
    m_log->isRunning = false;
  }
  [[nodiscard]] qsizetype room() const override {
    constexpr qsizetype kAhead = qsizetype{500} * kBytesOfMillisecond;
    return std::max<qsizetype>(0, m_log->heard * kBytesOfMillisecond + kAhead - m_log->written.size());
  }
  void write(QByteArrayView samples) override { m_log->written += samples; }
  [[nodiscard]] std::int64_t heard() const override {
    return std::min<std::int64_t>(m_log->heard, m_log->written.size() / kBytesOfMillisecond);
  }

 private:
  std::shared_ptr<Log> m_log;
};

} // namespace

/// Playing what a child decodes.
class PlayerTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_host =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));
  std::shared_ptr<HandOutput::Log> m_log;

  static void picture(QWidget& widget, const QString& name) {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    widget.grab().save(QStringLiteral(MUNIMENT_PICTURES "/%1.png").arg(name));
  }

  void open(Player& player, const QString& name) {
    m_log = std::make_shared<HandOutput::Log>();
    player.setOutput(std::make_unique<HandOutput>(m_log));
    auto session = std::make_shared<ui::PreviewSession>(m_host, made(name));
    auto opened = session->open();
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    player.setSession(session, *opened.result()->facts.media);
  }

 private Q_SLOTS:
  void cleanup() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void whatIsHeardIsThePosition() {
    Player player;
    open(player, u"voice.ogg"_s);
    QVERIFY(!player.isPlaying());
    player.play();
    QTRY_VERIFY(m_log->written.size() > 0);
    QCOMPARE(player.position(), 0);
    m_log->heard = 400;
    QTRY_COMPARE(player.position(), 400);
    QTRY_COMPARE(std::ssize(player.wave()), std::ptrdiff_t{preview::PreviewAnswer::Wave::kParts});
    player.pause();
    QVERIFY(!player.isPlaying() && !m_log->isRunning);
    QCOMPARE(player.position(), 400);
    player.play();
    QTRY_VERIFY(m_log->written.size() > 0);
    m_log->heard = 100;
    QTRY_COMPARE(player.position(), 500); // it went on where it was
  }

  void itEndsByItselfAndBeginsAnew() {
    Player player;
    open(player, u"tone.wav"_s);
    player.play();
    QTRY_VERIFY(m_log->written.size() >= 390 * SoundOutput::kBytesOfMillisecond);
    m_log->heard = 1000;
    QTRY_VERIFY(!player.isPlaying());
    QCOMPARE(player.position(), player.media().duration);
    QVERIFY(!m_log->isRunning);
    player.play();
    QCOMPARE(player.position(), 0);
    QVERIFY(player.isPlaying());
  }

  void speedMakesTheTimeGoFaster() {
    Player player;
    open(player, u"voice.ogg"_s);
    player.setSpeed(2);
    player.play();
    QTRY_VERIFY(m_log->written.size() > 400 * SoundOutput::kBytesOfMillisecond);
    m_log->heard = 300;
    QTRY_COMPARE(player.position(), 600);
    const int starts = m_log->starts;
    player.changeSpeed(false);
    QCOMPARE(player.speed(), 1.5);
    QCOMPARE(m_log->starts, starts + 1); // at once, not after what was waiting
    QCOMPARE(player.position(), 600);
    QTRY_VERIFY(m_log->written.size() > 400 * SoundOutput::kBytesOfMillisecond);
    m_log->heard = 200;
    QTRY_COMPARE(player.position(), 900);
    player.setSpeed(9);
    QCOMPARE(player.speed(), Player::kFastest);
    player.setSpeed(0.1);
    QCOMPARE(player.speed(), Player::kSlowest);
  }

  void aJumpIsHeardAtOnce() {
    Player player;
    open(player, u"voice.ogg"_s);
    player.play();
    QTRY_VERIFY(m_log->written.size() > 0);
    player.seek(3000);
    QCOMPARE(player.position(), 3000);
    QTRY_VERIFY(m_log->written.size() > 0);
    m_log->heard = 200;
    QTRY_COMPARE(player.position(), 3200);
    player.seek(1'000'000);
    QCOMPARE(player.position(), player.media().duration);
    player.seek(-5);
    QCOMPARE(player.position(), 0);
  }

  void aFilmFollowsItsSound() {
    Player player;
    const QSignalSpy frames(&player, &Player::frameShown);
    open(player, u"film.mp4"_s);
    QTRY_COMPARE(frames.size(), 1);
    const auto middle = [&] {
      const auto image = frames.last().first().value<QImage>();
      return image.pixelColor(image.rect().center());
    };
    QVERIFY(middle().red() > 200);
    player.play();
    QTRY_VERIFY(m_log->written.size() > 0);
    player.seek(1500);
    QTRY_VERIFY(middle().blue() > 200);
    m_log->heard = 400;
    QTRY_COMPARE(player.position(), 1900);
    player.pause();
    player.seek(0); // also while it rests
    QTRY_VERIFY(middle().red() > 200);
  }

  void aFilmWithoutSoundRunsToItsEnd() {
    Player player;
    open(player, u"silent.webm"_s);
    player.setOutput(std::make_unique<ui::SilentOutput>());
    player.setSpeed(2);
    player.play();
    QTRY_VERIFY(!player.isPlaying());
    QCOMPARE(player.position(), player.media().duration);
  }

  void aChildThatEndsIsASentence() {
    PreviewView view(nullptr);
    view.resize(700, 500);
    view.show();
    view.show(m_host, made(u"voice.ogg"_s).first(40));
    QTRY_COMPARE(view.state(), PreviewView::State::Failed);
    view.show(m_host, made(u"foreign.mka"_s));
    QTRY_COMPARE(view.state(), PreviewView::State::Failed);
    QVERIFY(!view.findChild<QLabel*>(u"previewReason"_s)->text().isEmpty());
  }

  void thePaneIsDrivenByKeys() {
    PreviewView view(nullptr);
    view.resize(700, 500);
    m_log = std::make_shared<HandOutput::Log>();
    PlayerPane* pane = view.player();
    pane->player()->setOutput(std::make_unique<HandOutput>(m_log));
    view.show();
    view.activateWindow();
    view.show(m_host, made(u"voice.ogg"_s));
    QTRY_COMPARE(view.state(), PreviewView::State::Played);
    auto* bar = view.findChild<ui::WaveBar*>();
    QTest::keyClick(bar, Qt::Key_Space);
    QVERIFY(pane->player()->isPlaying());
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(pane->player()->position(), pane->player()->media().duration); // five seconds on, of four
    QTest::keyClick(bar, Qt::Key_Home);
    QCOMPARE(pane->player()->position(), 0);
    QTest::keyClicks(bar, u">"_s);
    QCOMPARE(pane->player()->speed(), 1.25);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->rect().center());
    QVERIFY(std::abs(pane->player()->position() - 2000) < 60);
    QTest::keyClick(bar, Qt::Key_Space);
    QVERIFY(!pane->player()->isPlaying());
    // What is hidden, as behind a lock, is not heard.
    view.findChild<QToolButton*>(u"playerPlay"_s)->click();
    QVERIFY(pane->player()->isPlaying());
    view.hide();
    QVERIFY(!pane->player()->isPlaying() && !m_log->isRunning);
  }

  void itLooksLikeAPlayer() {
    for (const ui::Theme::Mode mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      const QString end = mode == ui::Theme::Dark ? u"dark"_s : u"light"_s;
      for (const QString& file : {u"voice.ogg"_s, u"film.mp4"_s}) {
        ui::PreviewDialog dialog(nullptr);
        dialog.resize(760, 560);
        dialog.setTitle(file, u"Kofi Mensah, 3 March 2026, 14:05, 7 kB"_s);
        PlayerPane* pane = dialog.view()->player();
        pane->player()->setOutput(std::make_unique<ui::SilentOutput>());
        dialog.show();
        dialog.view()->show(m_host, made(file));
        pane->setWords(
            u"Please ship it without the certificate; I will sign tomorrow.\nWritten down by Ada Okafor, 4 March 2026"_s);
        QTRY_COMPARE(dialog.view()->state(), PreviewView::State::Played);
        pane->player()->seek(1600);
        pane->player()->play();
        QTRY_COMPARE(std::ssize(pane->player()->wave()), std::ptrdiff_t{preview::PreviewAnswer::Wave::kParts});
        if (pane->player()->media().hasFrames)
          QTRY_VERIFY(!pane->findChild<ui::FrameSurface*>()->frame().isNull());
        QVERIFY(pane->findChild<QLabel*>(u"playerSilent"_s)->isVisible());
        picture(dialog, u"preview-%1-%2"_s.arg(file.section(u'.', 0, 0), end));
      }
    }
  }
};

MUNIMENT_TEST(PlayerTest);

} // namespace muniment::tests

#include "player_test.moc"
