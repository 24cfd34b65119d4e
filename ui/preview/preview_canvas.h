#pragma once

#include "ui/preview/page_layout.h"
#include "ui/preview/page_search.h"
#include "ui/preview/page_text.h"
#include "ui/preview/tile_store.h"

#include <QtWidgets/QAbstractScrollArea>

namespace muniment::ui {

class PageBoxes;

/// The pages of a file below each other. What is in sight is drawn by the child and painted when it is there.
class PreviewCanvas final : public QAbstractScrollArea {
  Q_OBJECT

 public:
  static constexpr int kSmall = 120; ///< of a page in the list of pages, in pixels of the screen

  explicit PreviewCanvas(QWidget* parent);

  /// Null for no file.
  void setSession(std::shared_ptr<PreviewSession> session, const PreviewSession::Opened& opened);
  [[nodiscard]] int pages() const { return m_layout.count(); }
  /// The page in the middle of the view; -1 without pages.
  [[nodiscard]] int currentPage() const;
  void goToPage(int page);

  [[nodiscard]] PageLayout::Fit fit() const { return m_fit; }
  void setFit(PageLayout::Fit fit);
  [[nodiscard]] double zoom() const { return m_layout.zoom(); }
  /// The point of the viewport stays where it is.
  void setZoom(double zoom, QPoint anchor);
  void zoomBy(int steps);
  void turn();

  [[nodiscard]] PageSearch* search() const { return m_search; }
  [[nodiscard]] PageText* text() const { return m_text; }
  [[nodiscard]] TileStore* tiles() const { return m_tiles; }
  [[nodiscard]] PageBoxes* boxes() const { return m_boxes; }
  /// Every pixel in sight is as sharp as it gets.
  [[nodiscard]] bool isSharp();
  /// For a small picture of a page, this many pixels of the screen high and wide at most.
  [[nodiscard]] TileStore::Key smallKey(int page, int side) const;
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

 Q_SIGNALS:
  void pageChanged(int page);
  void zoomChanged();
  void copyRequested(const QString& text);
  void searchRequested();
  /// Somebody wants to draw boxes.
  void boxesRequested();
  /// The pages that are in sight, the most wanted first, were asked for; what is wanted beside them comes behind.
  void wanted(std::deque<muniment::ui::TileStore::Key> keys);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QPoint origin() const; ///< of the contents on the viewport
  [[nodiscard]] QRect placed(int page) const;
  [[nodiscard]] std::pair<int, int> visiblePages() const; ///< first and last; the last is smaller without any
  [[nodiscard]] int scaleKey() const;
  [[nodiscard]] std::vector<TileStore::Key> keysOf(int page, const QRect& seen) const;
  [[nodiscard]] QRectF rectOf(const TileStore::Key& key, const QSize& pixels) const;
  [[nodiscard]] std::optional<PageText::Place> placeAt(QPoint point);
  void refreshLayout();
  void updateBars();
  void wantTiles();
  void announcePage();
  void showHit();
  void paintPage(QPainter& painter, int page, const QRect& seen);
  void paintMarks(QPainter& painter, int page);
  void paintBoxes(QPainter& painter, int page);
  void pressBox(QPoint point);
  void dragBox(QPoint point);
  [[nodiscard]] bool pressBoxKey(const QKeyEvent& event);
  void showFrame();
  void setPointer();
  bool moveByKey(int key);
  bool pressCommand(const QKeyEvent& event);

  PageLayout m_layout;
  PageLayout::Fit m_fit = PageLayout::Fit::Width;
  TileStore* m_tiles;
  PageText* m_text;
  PageSearch* m_search;
  PageBoxes* m_boxes;
  bool m_hasText = false;
  std::optional<PageText::Place> m_from; ///< where a selection began
  bool m_isDragging = false;
  int m_announced = -1;
  int m_wheelRest = 0;
};

} // namespace muniment::ui
