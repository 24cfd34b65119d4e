#pragma once

#include "ui/preview/preview_canvas.h"

#include <QtWidgets/QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class PagesModel;
class PlainLabel;
class PreviewBar;

/// A PDF or a picture, opened by the child: pages, zoom, search, selection; or a sentence that says why it is not
/// shown.
class PreviewView final : public QWidget {
  Q_OBJECT

 public:
  enum class State : std::uint8_t { Empty, Loading, Shown, Failed };

  explicit PreviewView(QWidget* parent);
  ~PreviewView() override;

  /// The bytes are on their way.
  void setLoading();
  /// `retry` says whether asking again may help.
  void setFailed(const Error& error, bool retry);
  void show(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes);
  void clear();
  using QWidget::show;

  [[nodiscard]] State state() const;
  [[nodiscard]] PreviewCanvas* canvas() const { return m_canvas; }
  /// Nothing before the file is open.
  [[nodiscard]] const std::optional<PreviewSession::Opened>& opened() const { return m_opened; }
  /// How pages fill the view and whether the list of pages is there.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void fileOpened();
  void copyRequested(const QString& text);
  /// Somebody wants the bytes to be fetched again.
  void retryRequested();
  void failed(const muniment::Error& error);

 private:
  void connectBar();
  void take(const Result<PreviewSession::Opened>& answer);
  void showPage(int page);
  void wantAll(std::deque<TileStore::Key> keys);
  void retry();

  QStackedWidget* m_pages;
  PreviewBar* m_bar;
  PreviewCanvas* m_canvas;
  QListView* m_list;
  PagesModel* m_model;
  PlainLabel* m_reason;
  QPushButton* m_again;
  std::shared_ptr<preview::PreviewHost> m_host;
  QByteArray m_bytes; ///< kept only while the file may be opened again
  std::shared_ptr<PreviewSession> m_session;
  std::optional<PreviewSession::Opened> m_opened;
  std::deque<TileStore::Key> m_inSight;
  int m_generation = 0;
};

} // namespace muniment::ui
