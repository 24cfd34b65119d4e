#include "app/console/tour.h"

#include "ui/shell/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QTextStream>

namespace muniment::console {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSettle = 900; ///< milliseconds for answers to arrive and be painted

struct Stop final {
  const char* name;
  const char* screen; ///< empty for the command palette
  ui::Theme::Mode mode;
};

constexpr Stop kStops[] = {{"overview-light", "overview", ui::Theme::Light},
                           {"conversations-light", "conversations", ui::Theme::Light},
                           {"audit-light", "audit", ui::Theme::Light},
                           {"overview-dark", "overview", ui::Theme::Dark},
                           {"conversations-dark", "conversations", ui::Theme::Dark},
                           {"audit-dark", "audit", ui::Theme::Dark},
                           {"palette-dark", "", ui::Theme::Dark}};

} // namespace

Tour::Tour(ui::MainWindow& window, QString folder) : m_window(&window), m_folder(std::move(folder)) {
  QDir().mkpath(m_folder);
  m_timer.setInterval(kSettle);
  connect(&m_timer, &QTimer::timeout, this, &Tour::step);
  m_complete = m_window->grab().save(m_folder + u"/welcome-light.png"_s);
}

void Tour::start() {
  m_window->setTheme(kStops[0].mode);
  m_window->workbench()->show(QString::fromLatin1(kStops[0].screen));
  m_timer.start();
}

void Tour::step() {
  m_complete =
      m_window->grab().save(m_folder + u'/' + QString::fromLatin1(kStops[m_step].name) + u".png"_s) && m_complete;
  if (++m_step == int(std::size(kStops))) {
    m_timer.stop();
    Q_EMIT finished();
    return;
  }
  m_window->setTheme(kStops[m_step].mode);
  if (*kStops[m_step].screen == '\0')
    m_window->workbench()->openPalette();
  else
    m_window->workbench()->show(QString::fromLatin1(kStops[m_step].screen));
}

} // namespace muniment::console
