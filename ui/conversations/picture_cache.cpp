#include "ui/conversations/picture_cache.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>

namespace muniment::ui {

PictureCache::PictureCache(ConversationQueries& queries, QObject* parent) : QObject(parent), m_queries(&queries) {
  m_decoders.setMaxThreadCount(1);
}

PictureCache::~PictureCache() { m_decoders.waitForDone(); }

QImage PictureCache::decode(const QByteArray& bytes) {
  QBuffer buffer;
  buffer.setData(bytes);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QByteArray format = reader.format();
  if (format != "png" && format != "jpeg" && format != "webp" && format != "gif")
    return {};
  const QSize size = reader.size();
  if (size.isEmpty() || std::int64_t{size.width()} * size.height() > kMostPixels)
    return {};
  const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
  const QSize room = turned ? kSize.transposed() : kSize;
  if (size.width() > room.width() || size.height() > room.height())
    reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
  return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

void PictureCache::want(std::deque<MessageId> messages) {
  ++m_clock;
  for (const MessageId message : messages) {
    if (const auto known = m_entries.find(message); known != m_entries.end())
      known->second.used = m_clock;
  }
  m_wanted = std::move(messages);
  askNext();
}

const QImage* PictureCache::picture(MessageId message) const {
  const auto found = m_entries.find(message);
  return found == m_entries.end() || found->second.image.isNull() ? nullptr : &found->second.image;
}

bool PictureCache::isRefused(MessageId message) const {
  const auto found = m_entries.find(message);
  return found != m_entries.end() && found->second.image.isNull();
}

void PictureCache::clear() {
  ++m_generation;
  m_wanted.clear();
  m_asked.clear();
  m_entries.clear();
  m_bytes = 0;
}

void PictureCache::askNext() {
  while (!m_wanted.empty() && m_asked.size() < kMostAsked) {
    const MessageId message = m_wanted.front();
    m_wanted.pop_front();
    if (m_entries.contains(message) || !m_asked.insert(message).second)
      continue;
    workspace::PreviewAttachment preview;
    preview.message = message;
    m_queries->ask(preview)
        .then(&m_decoders,
              [](const Result<workspace::ReceivedFile>& file) { return file ? decode(file->bytes) : QImage(); })
        .then(this, [this, message, generation = m_generation](const QImage& image) {
          if (generation != m_generation)
            return;
          m_asked.erase(message);
          take(message, image);
          askNext();
        });
  }
}

void PictureCache::take(MessageId message, QImage image) {
  m_bytes += image.sizeInBytes();
  m_entries.insert_or_assign(message, Entry{std::move(image), m_clock});
  while (m_bytes > kMostBytes && m_entries.size() > 1) {
    const auto oldest = std::ranges::min_element(m_entries, {}, [](const auto& entry) { return entry.second.used; });
    m_bytes -= oldest->second.image.sizeInBytes();
    m_entries.erase(oldest);
  }
  Q_EMIT changed();
}

} // namespace muniment::ui
