#pragma once

#include <QtWidgets/QWidget>

class QPushButton;
class QSpinBox;

namespace muniment::ui {

class PlainLabel;

/// Docked under the transcript while something is selected: how much, from when to when, with how much context.
class SelectionBar final : public QWidget {
  Q_OBJECT

 public:
  explicit SelectionBar(QWidget* parent = nullptr);

  /// `context` counts what goes along. Hidden where nothing is selected; the copy is refused beyond `most`.
  void show(std::int64_t selected, std::int64_t context, const QString& span, std::int64_t most);
  using QWidget::show;

 Q_SIGNALS:
  void contextChanged(int rows);
  void copyRequested();
  void declareRequested();
  void holdRequested();
  void tagRequested();
  void redactRequested();
  void exportRequested();
  void cleared();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeActs();

  PlainLabel* m_count;
  PlainLabel* m_span;
  QSpinBox* m_context;
  QPushButton* m_copy;
};

} // namespace muniment::ui
