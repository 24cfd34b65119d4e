#pragma once

#include <QtWidgets/QDialog>

class QPushButton;

namespace muniment::ui {

class ElidedLabel;
class PreviewView;

/// One file in a window of its own: what it is called, where it comes from, what it looks like. Whoever opened it
/// fetches the bytes and carries out the wishes.
class PreviewDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit PreviewDialog(QWidget* parent);

  void setTitle(const QString& name, const QString& line);
  /// Whether there is another file in either direction; without neighbours the two buttons are not there at all.
  void setNeighbours(bool before, bool behind);
  void setSaving(bool isPossible);
  [[nodiscard]] PreviewView* view() const { return m_view; }

 Q_SIGNALS:
  void previousRequested();
  void nextRequested();
  void saveRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  ElidedLabel* m_name;
  ElidedLabel* m_line;
  PreviewView* m_view;
  QPushButton* m_previous;
  QPushButton* m_next;
  QPushButton* m_save;
};

} // namespace muniment::ui
