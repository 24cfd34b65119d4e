#pragma once

#include <QtWidgets/QListView>

namespace muniment::ui {

/// What just happened, newest first: time, icon, a title that wraps with its first words bold, and a quiet line.
/// The rows read DisplayRole, TimeRole, IconRole, ToneRole, EmphasisRole and SecondLineRole.
class FeedView final : public QListView {
  Q_OBJECT

 public:
  explicit FeedView(const QString& name, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
};

} // namespace muniment::ui
