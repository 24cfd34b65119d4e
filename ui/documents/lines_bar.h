#pragma once

#include "core/formats/edi/document_reader.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// Above a document that has more lines than are read at once: which are shown, and the way to the others.
class LinesBar final : public QWidget {
  Q_OBJECT

 public:
  explicit LinesBar(QWidget* parent);

  /// Hidden where all lines are there.
  void setDocument(const formats::edi::Document& document);

 Q_SIGNALS:
  void linesRequested(std::int64_t firstLine);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  PlainLabel* m_label;
  QPushButton* m_earlier;
  QPushButton* m_later;
  std::int64_t m_first = 1;
  std::int64_t m_next = 1;
};

} // namespace muniment::ui
