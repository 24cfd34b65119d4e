#pragma once

#include "core/workspace/news/my_news.h"
#include "ui/shell/notice_port.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>

namespace muniment::ui {

/// Whom notices ask what happened.
class NewsDesk {
 public:
  using Answer = QFuture<Result<workspace::MyNews::Answer>>;

  NewsDesk() = default;
  Q_DISABLE_COPY_MOVE(NewsDesk)
  virtual ~NewsDesk() = default;
  virtual Answer news(std::optional<std::int64_t> after) = 0;
};

/// Tells the desktop what happened while nobody looked at the window: tasks, alarms, answers. Quiet while the window is
/// in use; of restricted matters it says only that there is something.
class DesktopNotices final : public QObject {
  Q_OBJECT

 public:
  /// The desk and the port outlive this.
  DesktopNotices(NewsDesk& desk, NoticePort& port, QObject* parent);

  void setOn(bool on);
  [[nodiscard]] bool isOn() const { return m_on; }
  [[nodiscard]] static QString titleOf(workspace::MyNews::Item::Kind kind);
  /// Asks for what is new.
  void look();

 Q_SIGNALS:
  /// A notice was clicked: the thing, or nothing where there are several.
  void openRequested(const QString& subject);

 private:
  void take(const workspace::MyNews::Answer& answer);
  void tell(const std::vector<workspace::MyNews::Item>& items);
  [[nodiscard]] static bool isInUse();

  NewsDesk* m_desk;
  NoticePort* m_port;
  std::optional<std::int64_t> m_after;
  QTimer m_timer;
  QString m_subject;
  bool m_on = true;
  bool m_asking = false;
};

} // namespace muniment::ui
