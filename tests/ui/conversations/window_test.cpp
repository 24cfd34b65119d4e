#include "core/base/clock.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/conversations/conversations_page.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/test_suite.h"
#include "ui/conversations/transcript_header.h"
#include "ui/conversations/transcript_view.h"
#include "ui/kit/theme.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

#include <ctime>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::TranscriptView;

namespace {

constexpr int kLines = 200'000;
constexpr qint64 kLongestOpening = 150; // ms
constexpr double kLongestFrame = 12;    // ms of the window's thread
constexpr std::int64_t kMostGrowth = 50 << 20;

QByteArray line(const QDateTime& at, const QString& sender, const QString& text) {
  return (at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + sender + u": "_s + text + u'\n').toUtf8();
}

QByteArray longChat() {
  QByteArray text;
  QDateTime at(QDate(2020, 1, 6), QTime(8, 0), Qt::UTC);
  for (int i = 0; i < kLines; ++i) {
    at = at.addSecs(60 + i * 7919 % 1500);
    text += line(at, i % 3 == 0 ? u"Marta Klein"_s : u"Ana Lima"_s,
                 u"Row %1 of the long conversation about order PO-%2 %3"_s.arg(i)
                     .arg(4700 + i % 40)
                     .arg(QString(i * 31 % 120, u'.')));
  }
  return text;
}

QByteArray disputedChat(bool second) {
  const QDateTime at(QDate(2026, 3, 10), QTime(13, 51), Qt::UTC);
  const QString ana = u"Ana Lima"_s;
  const QString tom = u"Tom Beck"_s;
  const QString niko = u"Niko Haas"_s;
  QByteArray text = line(at, tom, u"Any news on the crates for Thursday?"_s);
  text += line(at.addSecs(420), niko, u"IMG-20260310-WA0004.jpg (file attached)"_s);
  text += line(at.addSecs(480), niko, u"Berth is closed. PO-4711 will reach you on 17 March, not on the 12th."_s);
  text += line(at.addSecs(840), ana, u"Please send that in writing. Tom has to approve the new date."_s);
  text += line(at.addSecs(1200), niko, u"Delay-notice_PO-4711.pdf (file attached)"_s);
  text += line(at.addSecs(2460), tom,
               second ? u"Approved. New date 17 March, same price, no penalty."_s
                      : u"Approved. New date 17 March, same price, no penalty waived."_s);
  text += line(at.addSecs(2700), niko, u"PTT-20260310-WA0007.opus (file attached)"_s);
  if (!second)
    text += line(at.addSecs(3000), niko, u"The crane stood still for six hours, I have photographs."_s);
  text += line(at.addSecs(3300), ana, u"هل وصلت الشحنة PO-4711 إلى الميناء؟"_s);
  for (int i = 0; i < 30; ++i)
    text += line(at.addDays(8).addSecs(i * 60), i % 2 == 0 ? tom : ana, u"Point %1 of the list is settled."_s.arg(i));
  return text;
}

std::int64_t residentBytes() {
  QFile file(u"/proc/self/statm"_s);
  if (!file.open(QIODevice::ReadOnly))
    return 0;
  return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

bool isComplete(const TranscriptView& view) {
  const auto& visible = view.geometryOfRows().visible();
  return !visible.empty() && std::ranges::all_of(visible, [](const auto& row) { return row.layout != nullptr; });
}

} // namespace

/// The real window with a real workspace: a disputed chat from two phones, and one of 200,000 messages.
class WindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void opensAtAnyDate();
  void scrollsWithoutAHitch();
  void picturesOfADispute_data();
  void picturesOfADispute();

 private:
  void import(const QString& name, const QByteArray& bytes, const QString& owner);
  ConversationId m_last; ///< where the newest import went
  void openConversation(const QString& title);
  [[nodiscard]] TranscriptView* view() const { return m_window->findChild<TranscriptView*>(u"transcript"_s); }

  QTemporaryDir m_folder;
  SystemClock m_clock;
  platform::LocalFileSystem m_files;
  MemoryKeychain m_keychain;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
};

void WindowTest::import(const QString& name, const QByteArray& bytes, const QString& owner) {
  QFile file(m_folder.filePath(name));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
  file.close();
  workspace::Workspace& opened = m_window->workbench()->workspace();
  const auto source = opened.inspect(FilePath{file.fileName()}, {}, nullptr).result();
  QVERIFY(source);
  workspace::ImportWish wish;
  wish.owner = owner;
  if (name.contains(u"(Tom)"_s))
    wish.into = m_last;
  const auto chats = opened.import(*source, wish, nullptr).result();
  QVERIFY(chats);
  m_last = chats->front().conversation;
}

void WindowTest::initTestCase() {
  QVERIFY(QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)));
  ui::applyTheme(*qApp, ui::Theme::Light);
  m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
  m_window = std::make_unique<ui::MainWindow>(
      workspace::Environment{&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}}, *m_settings);
  m_window->resize(1440, 900);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  QSignalSpy opened(m_window.get(), &ui::MainWindow::workspaceOpened);
  m_window->openSample(m_folder.filePath(u"sample"_s));
  QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 120'000);
  QImage picture(960, 720, QImage::Format_RGB32);
  picture.fill(QColor(0x6c, 0x8f, 0xa3));
  {
    QPainter painter(&picture);
    painter.fillRect(0, 480, 960, 240, QColor(0x2c, 0x4a, 0x5c));
    painter.fillRect(260, 380, 440, 120, QColor(0xc8, 0x5a, 0x32));
  }
  QVERIFY(picture.save(m_folder.filePath(u"IMG-20260310-WA0004.jpg"_s), "JPEG"));
  QFile pdf(m_folder.filePath(u"Delay-notice_PO-4711.pdf"_s));
  QVERIFY(pdf.open(QIODevice::WriteOnly) && pdf.write(QByteArray(188'416, 'p')) > 0);
  pdf.close();
  QElapsedTimer timer;
  timer.start();
  import(u"WhatsApp Chat with Long row.txt"_s, longChat(), u"Ana Lima"_s);
  qInfo("%d messages imported in %lld ms", kLines, timer.elapsed());
  import(u"WhatsApp Chat with Harbour dispute.txt"_s, disputedChat(false), u"Ana Lima"_s);
  import(u"WhatsApp Chat with Harbour dispute (Tom).txt"_s, disputedChat(true), u"Tom Beck"_s);
  m_window->workbench()->show(u"conversations"_s);
}

void WindowTest::cleanupTestCase() {
  m_window.reset();
  qApp->setLayoutDirection(Qt::LeftToRight);
}

void WindowTest::openConversation(const QString& title) {
  auto* list = m_window->findChild<QListView*>(u"conversations"_s);
  const auto rowOf = [&] {
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      if (list->model()->index(row, 0).data().toString() == title)
        return row;
    }
    return -1;
  };
  QTRY_VERIFY(rowOf() >= 0);
  list->setCurrentIndex(list->model()->index(rowOf(), 0));
  QTRY_VERIFY(isComplete(*view()));
}

void WindowTest::opensAtAnyDate() {
  QElapsedTimer timer;
  timer.start();
  openConversation(u"Long row"_s);
  QCOMPARE(view()->geometryOfRows().count(), kLines);
  qInfo("opened at its end in %lld ms", timer.elapsed());
  auto* header = view()->parentWidget()->findChild<ui::TranscriptHeader*>();
  QVERIFY(header);
  qint64 slowest = 0;
  const QDate first(2020, 1, 6);
  for (int step = 0; step < 40; ++step) {
    const QDate day = first.addDays(step * 389 % 1700);
    const auto before = view()->geometryOfRows().place();
    timer.restart();
    Q_EMIT header->dayRequested(day);
    while ((view()->geometryOfRows().place() == before || !isComplete(*view())) && timer.elapsed() < 5000)
      QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    view()->viewport()->repaint();
    slowest = std::max(slowest, timer.elapsed());
    QVERIFY(isComplete(*view()));
  }
  qInfo("opened at 40 days: slowest %lld ms", slowest);
  QVERIFY(slowest <= kLongestOpening);
}

void WindowTest::scrollsWithoutAHitch() {
  openConversation(u"Long row"_s);
  view()->scrollTo(kLines / 2);
  QTRY_VERIFY(isComplete(*view()));
  view()->viewport()->repaint();
  (void)view()->takePlaceholdersPainted();
  const std::int64_t before = residentBytes();
  for (const bool drags : {false, true}) {
    std::vector<double> frames;
    int incomplete = 0;
    for (int step = 0; step < 1200; ++step) {
      const double start = threadMilliseconds();
      if (drags) {
        // As a hand moves it: over the whole length and back in 20 seconds of frames.
        const int way = step < 600 ? step : 1200 - step;
        view()->verticalScrollBar()->setValue(static_cast<int>(16'000'000LL * way / 600));
      } else {
        const QPointF at(view()->viewport()->rect().center());
        QWheelEvent event(at, view()->viewport()->mapToGlobal(at), {}, {0, step < 600 ? -240 : 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view()->viewport(), &event);
      }
      view()->viewport()->repaint();
      frames.push_back(threadMilliseconds() - start);
      incomplete += isComplete(*view()) ? 0 : 1;
      QTest::qWait(10);
    }
    QTRY_VERIFY(isComplete(*view()));
    const double p99 = percentile(frames, 0.99);
    const auto placeholders = view()->takePlaceholdersPainted();
    qInfo("%s: p50 %.2f ms, p99 %.2f ms of the window's thread; frames with rows not there yet %d of 1200 (%lld rows)",
          drags ? "thumb" : "wheel", percentile(frames, 0.5), p99, incomplete, static_cast<long long>(placeholders));
    QVERIFY2(p99 <= kLongestFrame, drags ? "thumb" : "wheel");
    QVERIFY2(drags || placeholders == 0, "the wheel met rows that were not there");
  }
  const std::int64_t grown = residentBytes() - before;
  qInfo("memory grown by %.1f MiB", static_cast<double>(grown) / (1 << 20));
  QVERIFY(grown <= kMostGrowth);
}

void WindowTest::picturesOfADispute_data() {
  QTest::addColumn<int>("mode");
  QTest::addColumn<bool>("mirrored");
  QTest::addColumn<int>("scale");
  QTest::newRow("light") << int(ui::Theme::Light) << false << 1;
  QTest::newRow("dark") << int(ui::Theme::Dark) << false << 1;
  QTest::newRow("rtl") << int(ui::Theme::Light) << true << 1;
  QTest::newRow("2x") << int(ui::Theme::Light) << false << 2;
}

void WindowTest::picturesOfADispute() {
  QFETCH(int, mode);
  QFETCH(bool, mirrored);
  QFETCH(int, scale);
  qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
  m_window->setTheme(static_cast<ui::Theme::Mode>(mode));
  openConversation(u"Harbour dispute"_s);
  QTRY_VERIFY(m_window->findChild<QWidget*>(u"conflictBar"_s)->isVisible());
  view()->setFocus();
  QTest::keyClicks(view(), u"}"_s);
  view()->scrollTo(0);
  view()->select(2, 3);
  m_window->findChild<QSpinBox*>(u"selectionContext"_s)->setValue(1);
  QTRY_VERIFY(m_window->findChild<QWidget*>(u"noteFinding"_s));
  QTest::qWait(300); // pictures are decoded on their own thread
  QPixmap picture(m_window->size() * scale);
  picture.setDevicePixelRatio(scale);
  m_window->render(&picture);
  QVERIFY(picture.save(QStringLiteral(MUNIMENT_PICTURES "/conversations-window-%1.png")
                           .arg(QLatin1StringView(QTest::currentDataTag()))));
}

MUNIMENT_TEST(WindowTest);

} // namespace muniment::tests

#include "window_test.moc"
