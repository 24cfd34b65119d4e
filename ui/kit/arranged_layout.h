#pragma once

#include <QtWidgets/QLayout>

#include <vector>

namespace muniment::ui {

/// A layout that is as high as its arrangement of the items needs for the width that there is.
class ArrangedLayout : public QLayout {
  Q_OBJECT

 public:
  explicit ArrangedLayout(int spacing, QWidget* parent = nullptr);
  ~ArrangedLayout() override;

  void addItem(QLayoutItem* item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 protected:
  /// The height that `rect` needs for its width; places the items when told to.
  virtual int arrange(const QRect& rect, bool apply) const = 0;
  /// Those that take room.
  [[nodiscard]] std::vector<QLayoutItem*> shownItems() const;
  [[nodiscard]] QRect mirrored(const QRect& rect, const QRect& place) const;

 private:
  std::vector<QLayoutItem*> m_items;
};

} // namespace muniment::ui
