#include "ui/conversations/picture_cache.h"

#include "ui/preview/preview_session.h"

namespace muniment::ui {

PictureCache::PictureCache(ConversationQueries& queries, QObject* parent) : QObject(parent), m_queries(&queries) {
  m_decoders.setMaxThreadCount(kMostAsked);
}

PictureCache::~PictureCache() {
  {
    const std::scoped_lock lock(m_running->mutex);
    m_running->isEnded = true;
    for (preview::PreviewDocument* document : m_running->documents)
      document->cancel();
  }
  m_decoders.waitForDone();
}

QImage PictureCache::decode(preview::PreviewDocument& document) {
  if (!document.open() || !document.facts().isPicture)
    return {};
  const auto sizes = document.sizes();
  if (!sizes || sizes->empty() || sizes->front().isEmpty())
    return {};
  const QSizeF size = sizes->front();
  const double scale = std::min({1.0, kSize.width() / size.width(), kSize.height() / size.height()});
  const auto picture = document.render(0, scale, 0, QRect(QPoint(), kSize));
  return picture ? imageOf(*picture) : QImage();
}

PictureCache::Look PictureCache::lookAt(preview::PreviewDocument& document) {
  if (!document.open())
    return {};
  if (!document.facts().media)
    return {decode(document), {}};
  Look look;
  for (bool hasMore = document.facts().media->hasSound; hasMore;) {
    const auto wave = document.wave(static_cast<int>(look.wave.size()));
    hasMore = wave && wave->hasMore && !wave->peaks.empty();
    if (wave)
      look.wave.insert(look.wave.end(), wave->peaks.begin(), wave->peaks.end());
  }
  return look;
}

PictureCache::Look PictureCache::decodeWhile(Running& running, preview::PreviewHost& previews,
                                             const QByteArray& bytes) {
  preview::PreviewDocument document(previews, bytes);
  {
    const std::scoped_lock lock(running.mutex);
    if (running.isEnded)
      return {};
    running.documents.insert(&document);
  }
  Look look = lookAt(document);
  const std::scoped_lock lock(running.mutex);
  running.documents.erase(&document);
  return look;
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
  return found == m_entries.end() || found->second.look.image.isNull() ? nullptr : &found->second.look.image;
}

std::span<const std::uint8_t> PictureCache::wave(MessageId message) const {
  const auto found = m_entries.find(message);
  return found == m_entries.end() ? std::span<const std::uint8_t>() : found->second.look.wave;
}

bool PictureCache::isRefused(MessageId message) const {
  const auto found = m_entries.find(message);
  return found != m_entries.end() && found->second.look.image.isNull() && found->second.look.wave.empty();
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
              [running = m_running, previews = m_previews](const Result<workspace::ReceivedFile>& file) {
                return file && previews ? decodeWhile(*running, *previews, file->bytes) : Look();
              })
        .then(this, [this, message, generation = m_generation](const Look& look) {
          if (generation != m_generation)
            return;
          m_asked.erase(message);
          take(message, look);
          askNext();
        });
  }
}

void PictureCache::take(MessageId message, Look look) {
  m_bytes += look.bytes();
  m_entries.insert_or_assign(message, Entry{std::move(look), m_clock});
  while (m_bytes > kMostBytes && m_entries.size() > 1) {
    const auto oldest = std::ranges::min_element(m_entries, {}, [](const auto& entry) { return entry.second.used; });
    m_bytes -= oldest->second.look.bytes();
    m_entries.erase(oldest);
  }
  Q_EMIT changed();
}

} // namespace muniment::ui
