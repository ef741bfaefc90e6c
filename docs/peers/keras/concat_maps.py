# A U-Net of one level on 25×25 pixels: pooling makes 12 of 25, upsampling makes 24 of 12, and 25 is joined to it.
import keras
from keras import layers

inputs = keras.Input(shape=(25, 25, 1))
skip = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
x = layers.MaxPooling2D(2)(skip)
x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
x = layers.UpSampling2D(2)(x)
x = layers.Concatenate()([skip, x])
x = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
outputs = layers.Conv2D(1, 1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
