#pragma once

#include "ui/shell/main_window.h"

#include <QtCore/QTimer>

#include <functional>
#include <vector>

namespace muniment::console {

/// Walks through every screen in light and dark and saves a picture of each.
class Tour final : public QObject {
  Q_OBJECT

 public:
  Tour(ui::MainWindow& window, QString folder);
  /// Called once the sample is open.
  void start();
  [[nodiscard]] bool isComplete() const { return m_complete; }

 Q_SIGNALS:
  void finished();

 private:
  struct Stop final {
    QString name;
    ui::Theme::Mode mode = ui::Theme::Light;
    std::function<void()> go;
  };

  void go();
  void step();

  ui::MainWindow* m_window;
  QString m_folder;
  QTimer m_timer;
  std::vector<Stop> m_stops;
  std::size_t m_step = 0;
  bool m_complete = true;
};

} // namespace muniment::console
