#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QSettings;
class QWidget;

namespace muniment::ui {

/// What the window looks like next time: its place, the screen, the sizes of panes. Never a title, a name or a query:
/// the settings of a program lie outside the workspace, in clear text.
class WindowMemory final {
 public:
  static constexpr int kLongestLockDelay = 60; ///< minutes

  /// The settings must outlive this.
  explicit WindowMemory(QSettings& settings) : m_settings(&settings) {}

  void keepPlace(const QWidget& window);
  /// On the display it was on, if that is still there.
  void restorePlace(QWidget& window) const;

  [[nodiscard]] QString screen() const;
  void setScreen(const QString& screen);
  [[nodiscard]] QByteArray panes(const QString& screen) const;
  void setPanes(const QString& screen, const QByteArray& state);
  [[nodiscard]] bool isNavigationCollapsed() const;
  void setNavigationCollapsed(bool collapsed);

  /// Whether the tour was offered; it is offered once.
  [[nodiscard]] bool isTourKnown() const;
  void setTourKnown();

  /// Minutes without input after which the window locks: 1 to 60, 10 unless chosen otherwise.
  [[nodiscard]] int lockDelay() const;
  void setLockDelay(int minutes);
  /// The code of the language that was chosen; empty where it is the computer's.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& code);
  /// Whether the desktop is told of what happens while nobody looks.
  [[nodiscard]] bool tellsDesktop() const;
  void setTellsDesktop(bool tells);

 private:
  QSettings* m_settings;
};

} // namespace muniment::ui
