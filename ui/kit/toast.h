#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QPushButton;

namespace muniment::ui {

/// Tells that an act of this person is done and offers to take it back. It lives in the bottom end corner of its
/// parent for six seconds, longer while the pointer or the focus is on it, and deletes itself.
class Toast final : public QWidget {
  Q_OBJECT

 public:
  Toast(QWidget* parent, Icon icon, const QString& sentence, const QString& undo = {}, int bottomMargin = 16);

  /// A link before Undo; the toast goes once it is followed.
  QPushButton* addLink(const QString& text);

 Q_SIGNALS:
  void undone();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void place();
  void endUnlessInUse();

  Icon m_icon;
  QHBoxLayout* m_row;
  QPushButton* m_undo = nullptr;
  int m_bottomMargin;
  QTimer m_timer;
};

} // namespace muniment::ui
