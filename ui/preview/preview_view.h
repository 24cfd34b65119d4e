#pragma once

#include "ui/preview/preview_canvas.h"

#include <QtWidgets/QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class BoxBar;
class IconLabel;
class LockedPage;
class PagesModel;
class PlainLabel;
class PlayerPane;
class PreviewBar;
class PreviewSide;

/// A PDF or a picture, opened by the child: pages, zoom, search, selection; a recording or a film in its player; or a
/// sentence that says why it is not shown.
class PreviewView final : public QWidget {
  Q_OBJECT

 public:
  /// `Locked`: it needs a password, which is asked for here. `Played`: it is no paper, and has a player.
  enum class State : std::uint8_t { Empty, Loading, Shown, Failed, Locked, Played };

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
  [[nodiscard]] PlayerPane* player() const { return m_player; }
  /// Looks for this text in the file as soon as it is open, and shows a page.
  void showHits(const QString& text, int page);
  /// Nothing before the file is open.
  [[nodiscard]] const std::optional<PreviewSession::Opened>& opened() const { return m_opened; }
  /// Whether boxes may be drawn on pages.
  void setRedacting(bool isPossible);
  /// How pages fill the view and whether the list of pages is there.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void fileOpened();
  void copyRequested(const QString& text);
  /// Somebody wants the bytes to be fetched again.
  void retryRequested();
  void failed(const muniment::Error& error);
  /// What was drawn is to be redacted.
  void redactRequested();

 private:
  [[nodiscard]] QWidget* makeShown();
  [[nodiscard]] QWidget* makeReason();
  void connectBar();
  void connectBoxes();
  void unlock(const QString& password);
  void await(QFuture<Result<PreviewSession::Opened>> answer);
  void loadHeadings();
  void take(const Result<PreviewSession::Opened>& answer);
  void playIt();
  void showPage(int page);
  void wantAll(std::deque<TileStore::Key> keys);
  void retry();

  QStackedWidget* m_pages;
  PreviewBar* m_bar;
  PreviewCanvas* m_canvas;
  Banner* m_repaired;
  BoxBar* m_boxBar;
  PreviewSide* m_side;
  QListView* m_list;
  PagesModel* m_model;
  IconLabel* m_mark;
  PlainLabel* m_reason;
  QPushButton* m_again;
  LockedPage* m_locked;
  PlayerPane* m_player;
  std::shared_ptr<preview::PreviewHost> m_host;
  QByteArray m_bytes; ///< kept only while the file may be opened again
  std::shared_ptr<PreviewSession> m_session;
  std::optional<PreviewSession::Opened> m_opened;
  std::deque<TileStore::Key> m_inSight;
  QString m_lookFor; ///< once the file is open
  int m_startPage = 0;
  int m_generation = 0;
};

} // namespace muniment::ui
