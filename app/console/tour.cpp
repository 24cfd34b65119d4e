#include "app/console/tour.h"

#include "ui/shell/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QTextStream>

namespace muniment::console {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSettle = 900; ///< milliseconds for answers to arrive and be painted

} // namespace

Tour::Tour(ui::MainWindow& window, QString folder) : m_window(&window), m_folder(std::move(folder)) {
  QDir().mkpath(m_folder);
  m_timer.setInterval(kSettle);
  connect(&m_timer, &QTimer::timeout, this, &Tour::step);
  m_complete = m_window->grab().save(m_folder + u"/welcome-light.png"_s);
}

void Tour::start() {
  for (const ui::Theme::Mode mode : {ui::Theme::Light, ui::Theme::Dark}) {
    const QString suffix = mode == ui::Theme::Dark ? u"-dark"_s : u"-light"_s;
    for (const QString& screen : m_window->workbench()->screens())
      m_stops.push_back({screen + suffix, mode, [this, screen] { m_window->workbench()->show(screen); }});
    m_stops.push_back({u"search-hits"_s + suffix, mode, [this] { m_window->workbench()->search(u"order"_s); }});
    m_stops.push_back({u"coverage"_s + suffix, mode, [this] { m_window->workbench()->showCoverage(); }});
    m_stops.push_back({u"conversation-past"_s + suffix, mode, [this] { m_window->workbench()->showPast(); }});
    m_stops.push_back({u"cases-deal"_s + suffix, mode, [this] { m_window->workbench()->showDeal(); }});
    m_stops.push_back({u"cases-checklist"_s + suffix, mode, [this] { m_window->workbench()->showChecklist(); }});
    m_stops.push_back({u"palette"_s + suffix, mode, [this] { m_window->workbench()->openPalette(); }});
  }
  for (const ui::Theme::Mode mode : {ui::Theme::Dark, ui::Theme::Light})
    m_stops.push_back(
        {mode == ui::Theme::Dark ? u"locked-dark"_s : u"locked-light"_s, mode, [this] { m_window->lock(); }});
  go();
  m_timer.start();
}

void Tour::go() {
  if (ui::Workbench* workbench = m_window->workbench())
    workbench->closeDialogs();
  m_window->setTheme(m_stops[m_step].mode);
  m_stops[m_step].go();
}

void Tour::step() {
  m_complete = m_window->grab().save(m_folder + u'/' + m_stops[m_step].name + u".png"_s) && m_complete;
  if (++m_step == m_stops.size()) {
    m_timer.stop();
    Q_EMIT finished();
    return;
  }
  go();
}

} // namespace muniment::console
