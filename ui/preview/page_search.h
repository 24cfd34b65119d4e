#pragma once

#include "ui/preview/preview_session.h"

#include <QtCore/QObject>

namespace muniment::ui {

/// Looks for a text page by page, from the page that is shown on and around to it; hits are in the order of the file.
class PageSearch final : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kMostHits = 5'000;

  struct Hit final {
    int page = 0;
    QRectF box; ///< on the page that is not turned
  };

  explicit PageSearch(QObject* parent) : QObject(parent) {}

  void setSession(std::shared_ptr<PreviewSession> session, int pages);
  /// An empty text ends the search.
  void find(const QString& text, int fromPage);
  [[nodiscard]] const std::vector<Hit>& hits() const { return m_hits; }
  /// -1 without one.
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] bool isRunning() const { return m_left > 0; }
  [[nodiscard]] const QString& text() const { return m_text; }
  /// To the next hit or the one before, around the end.
  void step(bool forward);

 Q_SIGNALS:
  void changed();
  /// Another hit is the current one.
  void moved();

 private:
  void next();
  void take(int page, const std::vector<QRectF>& boxes);

  std::shared_ptr<PreviewSession> m_session;
  std::vector<Hit> m_hits;
  QString m_text;
  int m_pages = 0;
  int m_page = 0; ///< that is looked at next
  int m_left = 0;
  int m_current = -1;
  int m_generation = 0;
};

} // namespace muniment::ui
