#pragma once

#include "ui/shell/notices_model.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class EmptyState;
class FeedView;

/// The notifications, over the end of a window below its top bar. Enter opens one, Space marks it read or unread,
/// Escape closes the pane, which also goes when the focus leaves it.
class NoticesPane final : public QWidget {
  Q_OBJECT

 public:
  /// The model and what opens the pane, where the focus goes back to, must outlive it.
  NoticesPane(NoticesModel& model, QWidget& opener, QWidget* window);

  void open();
  void dismiss();

 Q_SIGNALS:
  void openRequested(const QString& subject);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  /// Tab stays in the pane; Escape leaves it.
  bool focusNextPrevChild(bool next) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] bool hasFocusInside() const;
  void takeFocus();
  void place();
  void showLines();
  void choose(const QModelIndex& index);
  void toggleRead();

  NoticesModel* m_model;
  QWidget* m_opener;
  QStackedWidget* m_pages;
  FeedView* m_view;
  EmptyState* m_broken;
  QPushButton* m_readAll;
};

} // namespace muniment::ui
