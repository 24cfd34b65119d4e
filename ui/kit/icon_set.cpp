#include "ui/kit/icon_set.h"

#include "ui/kit/theme.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

// Resources of a static library are dropped by the linker unless someone asks for them by name.
static void loadIconResources() { Q_INIT_RESOURCE(icons); }

namespace muniment::ui {
namespace {

constexpr const char* kNames[] = {
    "overview",     "audit",      "search",   "bell",      "collapse",   "capture",   "shield-tick",   "tick",
    "padlock",      "clock",      "triangle", "octagon",   "not-equal",  "archive",   "hash",          "link",
    "key",          "stamp",      "pause",    "play",      "export-out", "filter",    "chevron-right", "chevron-down",
    "chevron-left", "close",      "plus",     "refresh",   "copy",       "database",  "person",        "info",
    "sun",          "moon",       "folder",   "layers",    "plug",       "offline",   "stop",          "backup",
    "refused",      "document",   "chat",     "people",    "megaphone",  "image",     "video",         "microphone",
    "sticker",      "location",   "poll",     "phone",     "trash",      "pencil",    "forward",       "eye",
    "calendar",     "chevron-up", "quote",    "hourglass", "tag",        "briefcase", "pin",           "globe"};

bool pointsSomewhere(Icon icon) {
  return icon == Icon::ChevronRight || icon == Icon::ChevronLeft || icon == Icon::Collapse || icon == Icon::Forward ||
         icon == Icon::Quote;
}

QByteArray drawing(Icon icon, const QColor& colour) {
  loadIconResources();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(kNames[static_cast<std::size_t>(icon)])));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class SvgEngine final : public QIconEngine {
 public:
  SvgEngine(Icon icon, const QColor& colour) : m_icon(icon), m_colour(colour) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    paintIcon(*painter, m_icon, rect, colourIn(mode));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    return iconPixmap(m_icon, qMin(size.width(), size.height()), colourIn(mode), 1);
  }
  [[nodiscard]] QIconEngine* clone() const override { return new SvgEngine(m_icon, m_colour); }

 private:
  [[nodiscard]] QColor colourIn(QIcon::Mode mode) const {
    return mode == QIcon::Disabled ? Theme::of(nullptr).text3 : m_colour;
  }

  Icon m_icon;
  QColor m_colour;
};

} // namespace

QIcon icon(Icon icon, const QColor& colour) { return QIcon(new SvgEngine(icon, colour)); }

QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal dpr) {
  const int pixels = qRound(size * dpr);
  const QString key =
      QStringLiteral("muniment-icon-%1-%2-%3-%4").arg(static_cast<int>(icon)).arg(pixels).arg(colour.rgba()).arg(dpr);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap))
    return pixmap;
  pixmap = QPixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QSvgRenderer renderer(drawing(icon, colour));
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  pixmap.setDevicePixelRatio(dpr);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

void paintIcon(QPainter& painter, Icon icon, const QRect& rect, const QColor& colour) {
  const int size = qMin(rect.width(), rect.height());
  QRect target(0, 0, size, size);
  target.moveCenter(rect.center());
  QPixmap pixmap = iconPixmap(icon, size, colour, painter.device()->devicePixelRatioF());
  if (painter.layoutDirection() == Qt::RightToLeft && pointsSomewhere(icon))
    pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
  painter.drawPixmap(target.topLeft(), pixmap);
}

void paintLogo(QPainter& painter, const QRectF& rect) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::light().accentFill);
  painter.drawRoundedRect(rect, rect.width() * 0.22, rect.width() * 0.22);
  painter.setPen(QPen(Theme::light().onAccent, rect.width() * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const auto at = [&rect](double x, double y) {
    return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
  };
  painter.drawPolyline(QPolygonF{at(0.27, 0.7), at(0.27, 0.32), at(0.5, 0.56), at(0.73, 0.32), at(0.73, 0.7)});
  painter.restore();
}

} // namespace muniment::ui
