#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;

namespace muniment::ui {

/// The drawings of resources/icons, each one colour on a grid of 16.
enum class Icon {
  Overview,
  Audit,
  Search,
  Bell,
  Collapse,
  Capture,
  ShieldTick,
  Tick,
  Padlock,
  Clock,
  Triangle,
  Octagon,
  NotEqual,
  Archive,
  Hash,
  Link,
  Key,
  Stamp,
  Pause,
  Play,
  ExportOut,
  Filter,
  ChevronRight,
  ChevronDown,
  ChevronLeft,
  Close,
  Plus,
  Refresh,
  Copy,
  Database,
  Person,
  Info,
  Sun,
  Moon,
  Folder,
  Layers,
  Plug,
  Offline,
  Stop,
  Backup,
  Refused,
  Document,
  Chat,
  People,
  Megaphone,
  Image,
  Video,
  Microphone,
  Sticker,
  Location,
  Poll,
  Phone,
  Trash,
  Pencil,
  Forward,
  Eye,
  Calendar,
  ChevronUp,
  Quote,
  Hourglass,
  Tag,
  Briefcase,
  Pin,
  Globe
};

/// For buttons, menus and tabs, sharp at 12 to 32 pixels and at any scale of the screen.
[[nodiscard]] QIcon icon(Icon icon, const QColor& colour);
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor& colour, qreal dpr);
/// Mirrored when the painter's layout direction is right to left and the drawing points somewhere.
void paintIcon(QPainter& painter, Icon icon, const QRect& rect, const QColor& colour);

/// The product's mark: a white M on a rounded square of the accent colour.
void paintLogo(QPainter& painter, const QRectF& rect);

} // namespace muniment::ui
