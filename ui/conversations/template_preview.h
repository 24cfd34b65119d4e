#pragma once

#include "core/connect/whatsapp/template_filling.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// A template as the person will see it: a bubble with its heading, words, last line and buttons.
class TemplatePreview final : public QWidget {
  Q_OBJECT

 public:
  explicit TemplatePreview(QWidget* parent = nullptr);

  void show(const connect::whatsapp::TemplatePreview& preview);
  using QWidget::show;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* m_bubble;
  PlainLabel* m_header;
  PlainLabel* m_body;
  PlainLabel* m_footer;
  QVBoxLayout* m_buttons;
};

} // namespace muniment::ui
