#pragma once

#include "core/formats/edi/value.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class ElidedLabel;

/// Below a view of a document: what the chosen place says in the other view, and the way there.
class PlaceBar final : public QWidget {
  Q_OBJECT

 public:
  /// The text is in the fixed-width font where it comes from the original.
  PlaceBar(const QString& action, bool isOriginal, QWidget* parent);

  /// Hidden while there is nothing to say.
  void setContent(const QString& label, const QString& text);
  [[nodiscard]] QString content() const;

 Q_SIGNALS:
  void followed();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ElidedLabel* m_label;
  ElidedLabel* m_text;
};

} // namespace muniment::ui
