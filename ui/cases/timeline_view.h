#pragma once

#include <QtWidgets/QListView>

namespace muniment::ui {

class TimelineModel;
class TimelineRow;

/// The timeline of a case like a chat: it begins at its end and stays where the reader is when older things come.
class TimelineView final : public QListView {
  Q_OBJECT

 public:
  explicit TimelineView(QWidget* parent);

  void setTimeline(TimelineModel* model);

 Q_SIGNALS:
  void openRequested(const QString& subject);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void takePage(bool isFirst);
  void keepAnchor();
  void restoreAnchor();
  void fetchNear();
  [[nodiscard]] bool isAtEnd() const;

  TimelineModel* m_timeline = nullptr;
  TimelineRow* m_row;
  QPersistentModelIndex m_anchor; ///< that stays in place
  int m_anchorTop = 0;
  bool m_wasAtEnd = true;
};

} // namespace muniment::ui
