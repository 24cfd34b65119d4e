#pragma once

#include "ui/shell/notice_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What the person was told of, the newest first. What is read is kept for them in the workspace.
class NoticesModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  using Line = workspace::MyNotices::Line;

  /// The desk must outlive the model.
  NoticesModel(NoticeDesk& desk, QObject* parent);

  void refresh();
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int unread() const { return m_unread; }
  void setRead(int row, bool isRead);
  void readAll();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void take(const workspace::MyNotices::Answer& answer);
  void keepHowFar(bool isBehind);
  void keepMarks(workspace::KeepNotices command);
  [[nodiscard]] bool isUnread(const Line& line) const { return !line.isRead && !line.isOver; }
  [[nodiscard]] QString about(const Line& line) const;

  NoticeDesk* m_desk;
  std::vector<Line> m_lines;
  std::map<QString, QString> m_names;
  int m_unread = 0;
  bool m_isRunning = false;
  bool m_asksAgain = false;
};

} // namespace muniment::ui
