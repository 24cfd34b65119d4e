#include "ui/shell/window_memory.h"

#include <QtCore/QSettings>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPlace = "window/place"_L1;
constexpr auto kScreen = "window/screen"_L1;
constexpr auto kCollapsed = "window/navigationCollapsed"_L1;
constexpr auto kTourKnown = "window/tourKnown"_L1;
constexpr auto kLockDelay = "lock/minutes"_L1;
constexpr auto kLanguage = "language/code"_L1;
constexpr auto kNotices = "notices/desktop"_L1;
constexpr int kUsualLockDelay = 10;

QString panesOf(const QString& screen) { return u"panes/"_s + screen; }

} // namespace

void WindowMemory::keepPlace(const QWidget& window) { m_settings->setValue(kPlace, window.saveGeometry()); }

void WindowMemory::restorePlace(QWidget& window) const {
  window.restoreGeometry(m_settings->value(kPlace).toByteArray());
}

QString WindowMemory::screen() const { return m_settings->value(kScreen).toString(); }

void WindowMemory::setScreen(const QString& screen) { m_settings->setValue(kScreen, screen); }

QByteArray WindowMemory::panes(const QString& screen) const { return m_settings->value(panesOf(screen)).toByteArray(); }

void WindowMemory::setPanes(const QString& screen, const QByteArray& state) {
  m_settings->setValue(panesOf(screen), state);
}

bool WindowMemory::isNavigationCollapsed() const { return m_settings->value(kCollapsed).toBool(); }

void WindowMemory::setNavigationCollapsed(bool collapsed) { m_settings->setValue(kCollapsed, collapsed); }

bool WindowMemory::isTourKnown() const { return m_settings->value(kTourKnown).toBool(); }

void WindowMemory::setTourKnown() { m_settings->setValue(kTourKnown, true); }

int WindowMemory::lockDelay() const {
  return std::clamp(m_settings->value(kLockDelay, kUsualLockDelay).toInt(), 1, kLongestLockDelay);
}

void WindowMemory::setLockDelay(int minutes) { m_settings->setValue(kLockDelay, minutes); }

QString WindowMemory::language() const { return m_settings->value(kLanguage).toString(); }

void WindowMemory::setLanguage(const QString& code) { m_settings->setValue(kLanguage, code); }

bool WindowMemory::tellsDesktop() const { return m_settings->value(kNotices, true).toBool(); }

void WindowMemory::setTellsDesktop(bool tells) { m_settings->setValue(kNotices, tells); }

} // namespace muniment::ui
