#include "ui/sound/sink_output.h"

#include "ui/sound/silent_output.h"

#include <QtMultimedia/QAudioDevice>
#include <QtMultimedia/QAudioSink>
#include <QtMultimedia/QMediaDevices>

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr qsizetype kBuffer = qsizetype{250} * SoundOutput::kBytesOfMillisecond;

QAudioFormat format() {
  QAudioFormat format;
  format.setSampleRate(SoundOutput::kRate);
  format.setChannelCount(2);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

} // namespace

std::unique_ptr<SoundOutput> SoundOutput::ofThisComputer() {
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device.isNull() || !device.isFormatSupported(format()))
    return std::make_unique<SilentOutput>();
  return std::make_unique<SinkOutput>(device);
}

SinkOutput::SinkOutput(const QAudioDevice& device) : m_sink(std::make_unique<QAudioSink>(device, format())) {
  m_sink->setBufferSize(kBuffer);
}

SinkOutput::~SinkOutput() { stop(); }

bool SinkOutput::start() {
  m_written = 0;
  m_input = m_sink->start();
  return m_input && m_sink->error() == QAudio::NoError;
}

void SinkOutput::stop() {
  m_input.clear();
  m_sink->reset();
}

qsizetype SinkOutput::room() const { return m_input ? std::max<qsizetype>(0, m_sink->bytesFree()) : 0; }

void SinkOutput::write(QByteArrayView samples) {
  if (m_input)
    m_written += std::max<qint64>(0, m_input->write(samples.data(), samples.size()));
}

std::int64_t SinkOutput::heard() const {
  if (!m_input)
    return 0;
  const qsizetype waiting = std::max<qsizetype>(0, m_sink->bufferSize() - m_sink->bytesFree());
  return std::max<qsizetype>(0, m_written - waiting) / kBytesOfMillisecond;
}

} // namespace muniment::ui
