#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace muniment::ui {

class PlainLabel;
class PreviewCanvas;

/// The tools above a file that is shown: list of pages, zoom, turn, search.
class PreviewBar final : public QWidget {
  Q_OBJECT

 public:
  /// The canvas must outlive the bar.
  PreviewBar(PreviewCanvas& canvas, QWidget* parent);

  /// For another file: a picture has neither pages nor text.
  void setKind(bool isPicture);
  void showZoom();
  void showPage(int page);
  void showHits();
  void focusSearch();
  /// From the page that is shown on; nothing in a picture.
  void find(const QString& text);
  [[nodiscard]] QToolButton* list() const { return m_list; }
  /// Hidden unless boxes may be drawn.
  [[nodiscard]] QToolButton* redact() const { return m_redact; }

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QToolButton* makeButton(const char* name, const QString& meaning);
  void makeSearch();
  void restyle();

  PreviewCanvas* m_canvas;
  QToolButton* m_list;
  QToolButton* m_smaller;
  QToolButton* m_zoom;
  QToolButton* m_larger;
  QToolButton* m_turn;
  QToolButton* m_redact;
  PlainLabel* m_page;
  QWidget* m_searching;
  QLineEdit* m_search = nullptr;
  PlainLabel* m_hits = nullptr;
  QToolButton* m_previous = nullptr;
  QToolButton* m_next = nullptr;
};

} // namespace muniment::ui
