#pragma once

#include "tests/scenarios/office.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QtCore/QSettings>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

/// The window of the program on the workspace of an office, and the hands of whoever sits before it. What is not there,
/// not open to the person or does not come in time fails the test.
class Console final {
 public:
  explicit Console(Office& office);

  /// Goes to a screen, as the navigation does; what happened since is read.
  void go(const QString& screen);
  [[nodiscard]] ui::MainWindow& window() { return *m_window; }

  /// A part that can be seen and used; waits for it.
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    W* found = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
          for (W* each : m_window->findChildren<W*>(QLatin1StringView(name))) {
            if (each->isVisible() && each->isEnabled())
              found = each;
          }
          return found != nullptr;
        },
        kPatience);
    if (!came)
      miss(QLatin1StringView(name));
    return found;
  }
  void press(const char* name);
  /// Enters words in the place of what stands in a field.
  void type(const char* name, const QString& words);
  /// Chooses a line of a list that opens, by what it says or stands for.
  void choose(const char* name, const QString& line);
  void tick(const char* name);
  /// Opens a row of a list by a part of what it says.
  void row(const char* list, const QString& words);
  /// Whether such a row comes.
  [[nodiscard]] bool has(const char* list, const QString& words);
  /// Chooses a line of the menu behind a button.
  void menu(const char* button, const QString& words);
  void key(const char* name, Qt::Key key);
  /// Waits until a sheet is closed: what was done in it is done.
  void closed(const char* sheet);
  /// Waits until some words stand anywhere in the window.
  void reads(const QString& words);
  /// Waits for something that is no part of the screen.
  template <class P>
  void until(P come, const char* what) {
    if (!QTest::qWaitFor(come, kPatience))
      miss(QLatin1StringView(what));
  }

 private:
  static constexpr int kPatience = 30'000;

  static void miss(QLatin1StringView what);

  QTemporaryDir m_folder;
  workspace::Environment m_environment;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace muniment::tests
