#pragma once

#include "ui/review/tagger.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;

namespace muniment::ui {

class FlowLayout;
class PlainLabel;

/// The question that is asked about the messages looked at, with its answers as keys.
class TagBar final : public QWidget {
  Q_OBJECT

 public:
  /// The tagger must outlive the bar.
  explicit TagBar(Tagger& tagger, QWidget* parent = nullptr);

 Q_SIGNALS:
  void setsRequested();
  void closed();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void rebuild();
  void showSets();
  void showTags();
  void addTag(const ReviewTag& tag, std::size_t having, std::size_t all);

  Tagger* m_tagger;
  QComboBox* m_set;
  PlainLabel* m_state;
  QWidget* m_answers;
  FlowLayout* m_flow;
  QPushButton* m_undo;
  QPushButton* m_make;
};

} // namespace muniment::ui
