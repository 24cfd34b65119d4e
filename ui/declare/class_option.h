#pragma once

#include "core/model/record_class.h"

#include <QtWidgets/QWidget>

class QRadioButton;

namespace muniment::ui {

/// A class that somebody can choose: code and name, why it is offered, and its key.
class ClassOption final : public QWidget {
  Q_OBJECT

 public:
  /// `key` 1 to 9; 0 for none.
  ClassOption(const RecordClass& value, const QString& reason, int key, QWidget* parent);

  [[nodiscard]] QRadioButton* button() const { return m_button; }
  [[nodiscard]] const ClassId& id() const { return m_id; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  ClassId m_id;
  QRadioButton* m_button;
};

} // namespace muniment::ui
